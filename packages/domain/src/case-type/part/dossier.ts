import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { dateTime } from '../../field/date-time.ts';
import { list } from '../../field/list.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import { paperStatuses } from '../../vocabulary/paper-status.ts';
import { service } from './service.ts';
import { seal, signatures } from './signature.ts';

/** The papers of a file. A signed version never changes: a correction is a new element with its own signatures. */
export const dossier = () =>
  list(
    {
      form: text({ label: term('文书', 'Form') }),
      /** The record the paper is made of, such as one session; found by machines, of no use to a reader. */
      element: { ...text({ label: term('所属记录', 'Made of'), when: [{ key: 'form', is: [] }] }), toText: () => '' },
      name: text({ label: term('文书名称', 'Name of the paper') }),
      no: text({ label: term('文号', 'Document number') }),
      version: count({ label: term('版本', 'Version') }),
      status: choice(paperStatuses, { label: term('状态', 'Status') }),
      pages: text({ label: term('页号', 'Pages') }),
      printedAt: dateTime({ label: term('打印时间', 'Printed at') }),
      digest: text({ label: term('完整性摘要', 'Digest') }),
      scans: attachments({ label: term('扫描件或照片', 'Scans or photos') }),
      signatures: signatures(),
      seal: seal(),
      served: service(),
      note: text({ label: term('备注', 'Note') }),
    },
    { label: term('卷内文书', 'Papers of the file') },
  );
