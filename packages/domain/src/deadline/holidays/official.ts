import { type CalendarData, createCalendar } from '../calendar.ts';
import { holidays2024 } from './2024.ts';
import { holidays2025 } from './2025.ts';
import { holidays2026 } from './2026.ts';

const years = [holidays2024, holidays2025, holidays2026];

/** The calendar the product ships with, as data: every year the State Council has given notice of. */
export const officialYears: CalendarData = { version: years.at(-1)?.issued ?? '', years };

/** The calendar the product ships with. */
export const officialCalendar = createCalendar(officialYears);
