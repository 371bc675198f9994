import { DRAWN_SIGNATURE } from '@jiefen/domain/field/drawn-signature';
import { type EvidenceStatus, type FileStatus, noEvidence } from '#data/evidence/status.ts';
import { m } from '#i18n/paraglide/messages.js';

/** The files the server has not received: refused ones first, then as they were taken. Small pictures go along unnamed. */
export function waitingFiles(stands: EvidenceStatus = noEvidence): FileStatus[] {
  const named = [...stands.files.values()].filter(({ entry, state }) => !entry.isThumb || state === 'refused');
  return named.sort((one, other) => Number(other.state === 'refused') - Number(one.state === 'refused'));
}

/** What kind of file it is, in a word. */
export function fileKindText(mime: string): string {
  if (mime.startsWith('audio/')) return m.app_file_sound();
  return mime === DRAWN_SIGNATURE ? m.app_file_signature() : m.app_file_photo();
}
