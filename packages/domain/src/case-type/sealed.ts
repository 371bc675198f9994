import { dateTime } from '../field/date-time.ts';
import { list } from '../field/list.ts';
import { longText } from '../field/long-text.ts';
import { partyReference, person } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { term } from '../term.ts';
import { type Body, defineCaseType } from './define.ts';

/** What a mediator alone may read: concessions never reach court or committee (特邀调解规定第二十二条). */
export const sealed = defineCaseType({
  name: 'sealed',
  title: term('让步记录（只有您能看到）', 'Concessions, for your eyes only'),
  schemaVersion: 1,
  groups: {
    notes: {
      title: term('封存笔记', 'Sealed notes'),
      fields: {
        caseId: text({ label: term('调解案件', 'Mediation case') }),
        ownerId: person({ label: term('调解员', 'Mediator') }),
        notes: list(
          {
            at: dateTime({ label: term('时间', 'Time') }),
            sessionId: text({ label: term('对应调解记录', 'Session') }),
            partyId: partyReference({ label: term('当事人', 'Party') }),
            text: longText({ label: term('内容', 'Content') }),
          },
          { label: term('笔记', 'Notes') },
        ),
      },
    },
  },
});

/** The stored document of sealed notes. */
export type SealedBody = Body<typeof sealed>;
