import { type Locale, say } from '../term.ts';
import type { Fields, NameLookup } from './kind.ts';

/** Puts the filled fields of a group into one line: 姓名：吴长根；性别：男. */
export function fieldsToText(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
  nameOf?: NameLookup,
): string {
  const [colon, semicolon] = locale === 'zh' ? ['：', '；'] : [': ', '; '];
  return Object.entries(fields)
    .filter(([key]) => values[key] !== undefined)
    .map(([key, field]) => `${say(field.label, locale)}${colon}${field.toText(values[key], locale, nameOf)}`)
    .join(semicolon);
}
