import { term } from '../../term.ts';
import type { CalendarYear } from '../calendar.ts';

/** Public holidays and make-up working days of 2026. */
export const holidays2026: CalendarYear = {
  year: 2026,
  notice: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
  issued: '2025-11-04',
  off: [
    { name: term('元旦', "New Year's Day"), from: '2026-01-01', to: '2026-01-03' },
    { name: term('春节', 'Spring Festival'), from: '2026-02-15', to: '2026-02-23' },
    { name: term('清明节', 'Tomb-Sweeping Day'), from: '2026-04-04', to: '2026-04-06' },
    { name: term('劳动节', 'Labour Day'), from: '2026-05-01', to: '2026-05-05' },
    { name: term('端午节', 'Dragon Boat Festival'), from: '2026-06-19', to: '2026-06-21' },
    { name: term('中秋节', 'Mid-Autumn Festival'), from: '2026-09-25', to: '2026-09-27' },
    { name: term('国庆节', 'National Day'), from: '2026-10-01', to: '2026-10-07' },
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
