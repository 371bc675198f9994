import * as v from 'valibot';
import { carried, known, type SubjectReader, word } from './define.ts';

const notes = v.object({ ...carried, ownerId: word });
const officer = v.object({ ...carried, orgId: word });
const entry = v.object({ region: v.string() });

/** Reads whose sealed notes these are: one mediator's and nobody else's (特邀调解规定第二十二条). */
export const sealedSubject: SubjectReader = (document) => {
  const parsed = v.safeParse(notes, document);
  if (!parsed.success) return undefined;
  const { region, ownerId, createdBy } = parsed.output;
  return { objects: ['sealed-notes'], region, owners: [ownerId ?? createdBy] };
};

/** Reads to which body a liaison officer belongs. */
export const contactSubject: SubjectReader = (document) => {
  const parsed = v.safeParse(officer, document);
  if (!parsed.success) return undefined;
  const { region, orgId } = parsed.output;
  return { objects: ['contact'], region, units: known(orgId) };
};

/** Reads the district of a shared list. */
export const referenceSubject: SubjectReader = (document) => {
  const parsed = v.safeParse(entry, document);
  return parsed.success ? { objects: ['reference'], region: parsed.output.region } : undefined;
};
