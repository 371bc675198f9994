import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { NoticeBody } from '@jiefen/domain/case-type/notice';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import type { SealedBody } from '@jiefen/domain/case-type/sealed';
import type { ContactBody } from '@jiefen/domain/liaison/contact';
import type { MatterBody } from '@jiefen/domain/liaison/matter';
import type { Collection } from '@jiefen/domain/sync/wire';

/** Code lists, calendars and organisations: each kind has a shape of its own. */
export type ReferenceBody = DocumentBody & Readonly<Record<string, unknown>>;

/** The document each collection holds. */
export interface Bodies {
  mediation: MediationBody;
  petition: PetitionBody;
  matter: MatterBody;
  contact: ContactBody;
  notice: NoticeBody;
  sealed: SealedBody;
  reference: ReferenceBody;
}

/** A new document as a screen makes it: its own fields and the version of its shape; the rest is filled in. */
export type NewBody<Of extends Collection> = Omit<Bodies[Of], keyof DocumentBody> &
  Pick<DocumentBody, 'schema'> &
  Partial<Pick<DocumentBody, 'id' | 'events'>>;
