import { term } from '../../term.ts';
import type { CalendarYear } from '../calendar.ts';

/** Public holidays and make-up working days of 2025. */
export const holidays2025: CalendarYear = {
  year: 2025,
  notice: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
  issued: '2024-11-12',
  off: [
    { name: term('元旦', "New Year's Day"), from: '2025-01-01', to: '2025-01-01' },
    { name: term('春节', 'Spring Festival'), from: '2025-01-28', to: '2025-02-04' },
    { name: term('清明节', 'Tomb-Sweeping Day'), from: '2025-04-04', to: '2025-04-06' },
    { name: term('劳动节', 'Labour Day'), from: '2025-05-01', to: '2025-05-05' },
    { name: term('端午节', 'Dragon Boat Festival'), from: '2025-05-31', to: '2025-06-02' },
    { name: term('国庆节、中秋节', 'National Day and Mid-Autumn Festival'), from: '2025-10-01', to: '2025-10-08' },
  ],
  work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};
