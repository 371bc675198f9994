import { term } from '../../term.ts';
import type { CalendarYear } from '../calendar.ts';

/** Public holidays and make-up working days of 2024. */
export const holidays2024: CalendarYear = {
  year: 2024,
  notice: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
  issued: '2023-10-25',
  off: [
    { name: term('元旦', "New Year's Day"), from: '2024-01-01', to: '2024-01-01' },
    { name: term('春节', 'Spring Festival'), from: '2024-02-10', to: '2024-02-17' },
    { name: term('清明节', 'Tomb-Sweeping Day'), from: '2024-04-04', to: '2024-04-06' },
    { name: term('劳动节', 'Labour Day'), from: '2024-05-01', to: '2024-05-05' },
    { name: term('端午节', 'Dragon Boat Festival'), from: '2024-06-10', to: '2024-06-10' },
    { name: term('中秋节', 'Mid-Autumn Festival'), from: '2024-09-15', to: '2024-09-17' },
    { name: term('国庆节', 'National Day'), from: '2024-10-01', to: '2024-10-07' },
  ],
  work: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ],
};
