import type { TextRow } from '@jiefen/domain/case-type/text';
import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { type Attachment, attachmentsIn } from '@jiefen/domain/field/attachment';
import { leafAt } from '@jiefen/domain/sync/leaves';
import FileText from '@lucide/svelte/icons/file-text';
import Image from '@lucide/svelte/icons/image';
import Mic from '@lucide/svelte/icons/mic';
import Signature from '@lucide/svelte/icons/signature';
import { m } from '#i18n/paraglide/messages.js';
import type { Icon } from '#ui/look.ts';

/** How a file is looked at: seen, heard, drawn from its strokes, or only saved. */
export type Look = 'image' | 'sound' | 'signature' | 'paper';

/** A file of a case on the desk. */
export interface CaseFile {
  file: Attachment;
  look: Look;
  name: string;
  /** It has arrived; undefined while nobody knows. */
  isHere: boolean | undefined;
  /** Digest of what is shown small, when that has arrived. */
  small: string | undefined;
}

export const iconOf: Readonly<Record<Look, Icon>> = { image: Image, sound: Mic, signature: Signature, paper: FileText };

/** Tells whether a row stands for files. */
export function isFiles({ kind }: TextRow): boolean {
  return kind === 'attachment' || kind === 'attachments';
}

/** Gives the files of a row; `here` are the digests that have arrived. */
export function filesOf(detail: CaseDetail, path: string, here: readonly string[] | undefined): CaseFile[] {
  return attachmentsIn(leafAt(detail.document, path))
    .filter((file) => !file.removed)
    .map((file) => {
      const look = lookOf(file.mime);
      const sources = look === 'image' ? [file.thumb ?? '', file.digest] : [];
      return {
        file,
        look,
        name: file.name ?? nameOf(look),
        isHere: here?.includes(file.digest),
        small: sources.find((digest) => here?.includes(digest)),
      };
    });
}

function lookOf(mime: string): Look {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/')) return 'sound';
  return mime.startsWith('application/vnd.jiefen.signature') ? 'signature' : 'paper';
}

function nameOf(look: Look): string {
  const names = {
    image: m.desk_file_image,
    sound: m.desk_file_sound,
    signature: m.desk_file_signature,
    paper: m.desk_file_paper,
  };
  return names[look]();
}
