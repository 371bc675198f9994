import type { Platform } from '#platform/platform.ts';
import { saveFile } from '#platform/save-file.ts';

/** Hands a file to another app; where that is not possible, saves it. */
export async function handOn(platform: Pick<Platform, 'share'>, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const shared = await platform.share({ title: file.name, files: [file] });
  if (shared === 'unavailable') saveFile(file);
}
