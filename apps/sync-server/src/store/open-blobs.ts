import type { FileStoreConfig } from '../config.ts';
import type { Blobs } from './blobs.ts';
import { openFolderBlobs } from './folder-blobs.ts';
import { openS3Blobs } from './s3-blobs.ts';

/** Opens the file store the configuration names: a bucket, else a folder. */
export async function openBlobs(config: FileStoreConfig, clock: () => number): Promise<Blobs> {
  return config.kind === 's3' ? openS3Blobs(config) : openFolderBlobs(config.folder, clock);
}
