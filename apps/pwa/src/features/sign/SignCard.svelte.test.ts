import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { readDrawnSignature } from '@jiefen/domain/field/drawn-signature';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Workspace } from '#data/workspace.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import '../../app.css';
import SignCard from './SignCard.svelte';

async function agreedCase(workspace: Workspace, disputeType: '01' | '02', paperOnly: boolean): Promise<MediationBody> {
  const { documents } = workspace;
  const event = (type: string, payload: Record<string, unknown> = {}) => documents.newEvent({ type, payload });
  const saved = await documents.create('mediation', {
    schema: mediation.schemaVersion,
    disputeType,
    parties: [
      { id: 'p1', name: '尹测试' },
      { id: 'p2', name: '仇测试' },
    ],
    events: [
      event('registered'),
      event('sessionHeld'),
      event('agreementDrafted', { signers: ['p1', 'p2'], mediatorIds: ['u-zhao'], paperOnly }),
    ],
  });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.body;
}

async function draw(): Promise<void> {
  const sheet = page.getByLabelText('签名处').element();
  const { left, top } = sheet.getBoundingClientRect();
  const send = (type: string, x: number, y: number) =>
    (type === 'pointerdown' ? sheet : window).dispatchEvent(
      new PointerEvent(type, {
        ...{ clientX: left + x, clientY: top + y, pointerId: 1, pointerType: 'touch', isPrimary: true },
        ...{ bubbles: true, button: 0, buttons: type === 'pointerup' ? 0 : 1, pressure: 0.5 },
      }),
    );
  send('pointerdown', 30, 30);
  for (let step = 1; step < 12; step += 1) send('pointermove', 30 + step * 12, 30 + step * 6);
  send('pointerup', 170, 96);
  await expect.element(page.getByRole('button', { name: '签好了' })).toBeEnabled();
}

describe('signing an agreement', () => {
  it('keeps the strokes as a file, the signature in the record and the step in the course, in one change', async () => {
    const workspace = await openTestWorkspace();
    const body = await agreedCase(workspace, '02', false);
    const room = await renderInRoom(workspace, SignCard, { entry: { collection: 'mediation', body } });
    await page.getByRole('button', { name: '在屏幕上签' }).first().click();
    await page.getByRole('button', { name: '都愿意，在屏幕上签' }).click();
    await vi.waitFor(async () => {
      const agreed = (await workspace.documents.read('mediation', body.id))?.body;
      expect([agreed?.agreement?.eSignChosen, agreed?.agreement?.signatures]).toEqual([true, undefined]);
      await room.rerender({ given: { entry: { collection: 'mediation', body: agreed } } });
    });
    await draw();
    await page.getByRole('button', { name: '签好了' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const after = (await workspace.documents.read('mediation', body.id))?.body;
    expect(after?.events.at(-1)).toMatchObject({ type: 'partySigned', payload: { partyId: 'p1', mode: 'electronic' } });
    expect(after?.agreement?.eSignChosen).toBe(true);
    const [signature] = after?.agreement?.signatures ?? [];
    expect(signature).toMatchObject({ signer: 'party', partyId: 'p1', name: '尹测试', mode: 'electronic' });
    if (!signature?.image) throw new Error('no signature');
    const evidence = await workspace.evidence.open();
    const shown = await evidence.show({ collection: 'mediation', id: body.id }, signature.image, 'whole');
    const drawn = shown.ok ? readDrawnSignature(await shown.bytes.text()) : undefined;
    expect(drawn?.strokes[0]?.length).toBeGreaterThan(1);
    expect(drawn?.strokes[0]?.[0]).toMatchObject({ t: 0 });
  });

  it.each([
    ['a family dispute', '01', false],
    ['any paper that was drawn up for paper', '02', true],
  ] as const)(
    'asks for paper and a photo in %s, and says why (电子签名法第三条)',
    async (_what, disputeType, paperOnly) => {
      const workspace = await openTestWorkspace();
      const body = await agreedCase(workspace, disputeType, paperOnly);
      await renderInRoom(workspace, SignCard, { entry: { collection: 'mediation', body } });
      await expect.element(page.getByText(/电子签名法第三条/)).toBeVisible();
      expect(page.getByRole('button', { name: '在屏幕上签' }).elements()).toEqual([]);
      expect(page.getByLabelText('纸上已签，拍下来').elements()).toHaveLength(3);
    },
  );
});
