import type { Facets } from '@jiefen/domain/desk/case-row';
import { m } from '#i18n/paraglide/messages.js';

/** Says how many cases one may only count; '' when there is none. A hidden number is smaller than the least shown. */
export function countedText({ listed, counted, least }: Facets): string {
  if (counted === null) return m.desk_counted_few({ least });
  return counted > listed ? m.desk_counted({ count: counted - listed }) : '';
}
