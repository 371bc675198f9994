import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** Shows fen as ¥1,234.50. */
export function fenToText(fen: number): string {
  const yuan = String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** An amount of Renminbi, stored as a whole number of fen, never below zero. */
export function money(options: FieldOptions): Field<number> {
  return {
    ...options,
    kind: 'money',
    schema: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    toText: fenToText,
    rank: (value) => value,
  };
}
