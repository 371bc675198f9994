import * as v from 'valibot';
import type { ObjectCode } from '../matrix.ts';
import { divisionOf, townshipOf } from '../people.ts';
import { carried, ids, known, type Subject, type SubjectReader, word } from './define.ts';

const facts = v.object({
  ...carried,
  type: word,
  fromOrgId: word,
  toOrgIds: ids,
  copyOrgIds: ids,
  namedReaderIds: ids,
});

type Facts = v.InferOutput<typeof facts>;

/** The mechanisms that are for other eyes than those of every office; the rest are matters. */
const objectByMechanism: Readonly<Record<string, ObjectCode>> = {
  M11: 'judgment-notice',
  M32: 'debtor-clue',
  M34: 'restricted-matter',
  M48: 'restricted-matter',
};

/** Reads whom a matter between court and government concerns. */
export const matterSubject: SubjectReader = (document, directory) => {
  const parsed = v.safeParse(facts, document);
  if (!parsed.success) return undefined;
  const body = parsed.output;
  const object = Object.hasOwn(objectByMechanism, body.type ?? '') ? objectByMechanism[body.type ?? ''] : undefined;
  const open = !body.events.some(({ type }) => type === 'M32.close' || type === 'withdrawn');
  const addressed = object === 'debtor-clue' && open ? body.toOrgIds : [];
  return {
    objects: [object ?? 'matter'],
    ...sides(body),
    committees: addressed,
    township: townshipOf(divisionOf(addressed[0], directory)),
    deskOnly: object === 'judgment-notice' || object === 'restricted-matter',
  };
};

function sides(body: Facts): Omit<Subject, 'objects'> {
  return {
    region: body.region,
    owners: [body.createdBy],
    named: body.namedReaderIds,
    senders: known(body.fromOrgId),
    units: known(body.fromOrgId, ...body.toOrgIds, ...body.copyOrgIds),
  };
}
