import { expect, test } from 'vitest';
import { notice } from '../case-type/notice.ts';
import { parseCase } from '../case-type/parse.ts';
import { documentTypeOf } from '../case-type/registry.ts';
import { sealed } from '../case-type/sealed.ts';
import { anEnvelope, testId, testPhone } from '../testing.ts';
import { contact } from './contact.ts';
import { matter } from './matter.ts';

const officer = {
  ...anEnvelope(11),
  orgId: 'org-sthj',
  userId: 'u-tong',
  name: '佟雪',
  role: 'department',
  mobile: testPhone(38),
  hours: '工作日8:30-17:00',
  from: '2026-07-27',
  confirmedAt: '2026-10-09',
  reason: '前任联络员长期联系不畅',
  announcedTo: ['org-fy-bgs', 'org-gwh'],
  receipts: [{ id: testId(1), orgId: 'org-gwh', by: 'u-shen', at: '2026-07-27' }],
  reports: [
    {
      id: testId(2),
      by: 'u-lin',
      at: '2026-07-24T16:00:00+08:00',
      attempts: [{ id: testId(3), at: '2026-07-23T09:10:00+08:00', channel: 'phone' }],
      escalatedTo: ['org-gwh', 'org-fy-bgs'],
      resolvedAt: '2026-07-27',
      resolution: '更换联络人并通报',
    },
  ],
};

const advice = {
  ...anEnvelope(12),
  type: 'M18',
  title: '征地补偿公告送达不规范',
  docNo: '晴法建〔2026〕测2号',
  fromOrgId: 'org-fy',
  toOrgIds: ['org-zrzy'],
  sentAt: '2026-09-07T09:00:00+08:00',
  dueAt: '2026-11-09',
  receipts: [{ id: testId(1), orgId: 'org-zrzy', by: 'u-jiang', at: '2026-09-08T09:00:00+08:00' }],
  points: [{ id: testId(2), question: '公告送达不规范', answer: '已改正', adopted: true }],
  repliedAt: '2026-10-30',
};

const note = { id: testId(1), at: '2026-09-10T10:00:00+08:00', partyId: testId(101), text: '愿再让两千' };

const farewell = {
  ...anEnvelope(14),
  kind: 'farewell',
  collection: 'mediation',
  about: testId(1),
  by: 'u-zhao',
  at: '2026-04-20T08:00:00+08:00',
  changes: [{ id: testId(2), path: 'brief', before: '"旧"', after: '"新"' }],
};

test.each([
  ['a liaison officer with receipts and a report (M49 to M51)', contact, officer],
  ['a judicial proposal answered point by point (M18)', matter, advice],
  ['sealed notes', sealed, { ...anEnvelope(13), caseId: testId(1), ownerId: 'u-zhou', notes: [note] }],
  ['late words on a case that was handed over', notice, farewell],
])('%s is held as it is', (_name, type, body) => {
  expect(parseCase(type, body)).toEqual({ ok: true, body });
});

test.each([
  [contact, { ...officer, role: 'friend' }, 'role'],
  [
    contact,
    { ...officer, reports: [{ id: testId(2), attempts: [{ id: testId(3), at: 'gestern' }] }] },
    'reports[0].attempts[0].at',
  ],
  [matter, { ...advice, toOrgIds: 'org-zrzy' }, 'toOrgIds'],
  [notice, { ...farewell, kind: 'spam' }, 'kind'],
])('%o with a wrong value is refused at its place', (type, body, path) => {
  expect(parseCase(type, body)).toMatchObject({ ok: false, faults: [{ path }] });
});

test('a collection knows its document type', () => {
  expect(documentTypeOf('matter')).toBe(matter);
  expect(documentTypeOf('toString')).toBeUndefined();
});
