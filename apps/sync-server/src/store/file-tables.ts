/** The tables of the files. Times are milliseconds since 1970 UTC, sizes are bytes. */
export interface FileTables {
  file: FileRow;
  file_proof: ProofRow;
  file_upload: UploadRow;
  file_part: PartRow;
}

/** A file that is here whole; its bytes lie in the file store. */
export interface FileRow {
  region: string;
  digest: string;
  size: number;
  mime: string;
  at: number;
}

/** Somebody held the bytes of a file and meant them for a document. */
export interface ProofRow {
  region: string;
  document: string;
  digest: string;
  person: string;
  at: number;
}

/** What names an upload: nobody sees or goes on with another person's. */
export interface UploadKey {
  region: string;
  document: string;
  digest: string;
  person: string;
}

/** A file on its way; `at` is when its last part came. */
export interface UploadRow extends UploadKey {
  size: number;
  mime: string;
  at: number;
}

/** Some bytes of a file on its way. Parts of one upload do not overlap. */
export interface PartRow extends UploadKey {
  start: number;
  size: number;
  bytes: Uint8Array;
}
