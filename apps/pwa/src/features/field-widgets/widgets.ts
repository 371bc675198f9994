import type { KindName } from '@jiefen/domain/field/kind';
import ChoiceWidget from './ChoiceWidget.svelte';
import ChoicesWidget from './ChoicesWidget.svelte';
import DateWidget from './DateWidget.svelte';
import FilesWidget from './FilesWidget.svelte';
import LineWidget from './LineWidget.svelte';
import ListWidget from './ListWidget.svelte';
import LongTextWidget from './LongTextWidget.svelte';
import MoneyWidget from './MoneyWidget.svelte';
import NumberWidget from './NumberWidget.svelte';
import PlaceWidget from './PlaceWidget.svelte';
import RecordWidget from './RecordWidget.svelte';
import ReferencesWidget from './ReferencesWidget.svelte';
import ReferenceWidget from './ReferenceWidget.svelte';
import TagsWidget from './TagsWidget.svelte';
import type { Widget } from './widget.ts';
import YesNoWidget from './YesNoWidget.svelte';

/** The widget of every kind of field; a kind without one does not compile. */
export const widgets: Readonly<Record<KindName, Widget>> = {
  text: LineWidget,
  'long-text': LongTextWidget,
  tags: TagsWidget,
  date: DateWidget,
  'date-time': DateWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  'yes-no': YesNoWidget,
  count: NumberWidget,
  quantity: NumberWidget,
  money: MoneyWidget,
  area: NumberWidget,
  place: PlaceWidget,
  division: ReferenceWidget,
  'person-name': LineWidget,
  'id-number': LineWidget,
  'credit-code': LineWidget,
  phone: LineWidget,
  'court-case-no': LineWidget,
  organisation: ReferenceWidget,
  organisations: ReferencesWidget,
  person: ReferenceWidget,
  people: ReferencesWidget,
  'party-reference': ReferenceWidget,
  'party-references': ReferencesWidget,
  attachment: FilesWidget,
  attachments: FilesWidget,
  record: RecordWidget,
  list: ListWidget,
  parties: ListWidget,
};
