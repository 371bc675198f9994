import type { Attachment } from '@jiefen/domain/field/attachment';

/** Reads a file of a case; nothing where it is neither here nor to be had now. */
export type ReadFile = (file: Attachment) => Promise<Blob | undefined>;
