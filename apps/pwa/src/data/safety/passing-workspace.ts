import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Platform } from '#platform/platform.ts';
import { openDatabase } from '../database.ts';
import { absentEvidence } from '../evidence/lazy.ts';
import { outlinerOf } from '../outlines.ts';
import type { Profile } from '../profile.ts';
import { furnish, type Workspace } from '../workspace.ts';

/**
 * Opens a workspace that lives in memory alone, for a phone whose storage does not open: what is written there is
 * sent as soon as there is a connection, and is gone when the page ends before that.
 */
export async function openPassingWorkspace(platform: Platform, profile: Profile): Promise<Workspace> {
  const storage = Object.assign(getRxStorageMemory(), { collectionStates: new Map() });
  const database = await openDatabase({ name: `passing-${platform.newId()}`, storage, outlinerOf });
  const furnished = await furnish(platform, profile, database);
  return { ...furnished, evidence: absentEvidence, isPassing: true, damage: [], onTaken: () => () => undefined };
}
