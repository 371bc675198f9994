import { accessReasons } from '@jiefen/domain/access/reasons';
import { parseCase } from '@jiefen/domain/case-type/parse';
import { caseTypes } from '@jiefen/domain/case-type/registry';
import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { toChange } from '@jiefen/domain/sync/held';
import type { Change } from '@jiefen/domain/sync/wire';
import type { DeskProblem } from '#data/desk/answer.ts';
import { settle, type Choice } from '#data/settle.ts';
import { createStamper } from '#data/stamp.ts';
import type { DeskRoom } from './gate.svelte.ts';

/**
 * What came of choosing one of two values: it stands; the server does not take it, with the code of its reason;
 * or nothing is known, and one may try again.
 */
export type Settlement =
  { ok: true } | { ok: false; problem: 'not-taken'; reason: string } | { ok: false; problem: DeskProblem };

type Around = Pick<DeskRoom, 'desk' | 'device' | 'platform' | 'who'>;

/** Decides a difference between two writers, as a change like any other. */
export async function settleConflict(
  around: Around,
  detail: CaseDetail,
  conflict: string,
  choice: Choice,
): Promise<Settlement> {
  if (!detail.may.edit) return { ok: false, problem: 'not-taken', reason: accessReasons.readOnly.code };
  const change = settlingChange(around, detail, conflict, choice);
  if (change === undefined) return { ok: false, problem: 'update' };
  const answer = await around.desk.change({ device: around.device, changes: [change] });
  if (!answer.ok) return answer;
  const receipt = answer.value.receipts.find(({ op }) => op === change.op);
  if (receipt === undefined) return { ok: false, problem: 'update' };
  const isTaken = receipt.outcome === 'applied' || receipt.outcome === 'merged' || receipt.outcome === 'known';
  return isTaken ? { ok: true } : { ok: false, problem: 'not-taken', reason: receipt.reason ?? receipt.outcome };
}

/** The change that settles; undefined when the document is of a shape this page does not know. */
function settlingChange(
  { platform, device, who }: Around,
  { collection, document, base }: CaseDetail,
  id: string,
  choice: Choice,
): Change | undefined {
  const parsed = parseCase(caseTypes[collection], document);
  if (!parsed.ok) return undefined;
  const at = new Date(platform.clock()).toISOString();
  const settled = settle(parsed.body, { id }, choice, { person: who.person.id, at });
  const stamper = createStamper({ now: () => platform.clock(), newId: () => platform.newId(), device });
  return toChange(collection, { body: stamper.stamp(settled), unsent: true, base, told: null, refusal: null });
}
