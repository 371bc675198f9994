import type { Field, Fields } from './kind.ts';

/** Tells whether a field is asked at all, given the values beside it in the same table. */
export function applies(field: Field, fields: Fields, values: object): boolean {
  const known = new Map<string, unknown>(Object.entries(values));
  return (field.when ?? []).every(({ key, is }) => {
    const value = known.get(key) ?? unanswered(fields[key]);
    return is.some((wanted) => wanted === value);
  });
}

function unanswered(field: Field | undefined): string | boolean | undefined {
  return field?.kind === 'yes-no' ? false : field?.vocabulary?.options[0]?.code;
}
