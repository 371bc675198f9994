import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { DRAWN_SIGNATURE } from '@jiefen/domain/field/drawn-signature';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Workspace } from '#data/workspace.ts';
import { openTestWorkspace } from '#features/workspace/testing/open-workspace.ts';
import { renderInRoom } from '#features/workspace/testing/render-in-room.ts';
import '../../app.css';
import Paper from './Paper.svelte';

const parties = [
  { id: 'p1', name: '尹测试' },
  { id: 'p2', name: '仇测试' },
];

async function create(workspace: Workspace, fields: Partial<MediationBody>): Promise<string> {
  const saved = await workspace.documents.create('mediation', {
    ...{ schema: mediation.schemaVersion, disputeType: '02', parties, committeeId: 'pmc-np' },
    ...fields,
  });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

const show = (workspace: Workspace, id: string, form: string) =>
  renderInRoom(workspace, Paper, { address: { collection: 'mediation', id, form, element: undefined } });

const bodyOf = async (workspace: Workspace, id: string) => (await workspace.documents.read('mediation', id))?.body;

const drawing = JSON.stringify({
  ...{ width: 300, height: 500, at: '2026-04-15T10:00:00+08:00' },
  strokes: [
    [
      { x: 10, y: 10, t: 0, p: 0.5 },
      { x: 200, y: 60, t: 80, p: 0.5 },
    ],
  ],
});

/** A case whose agreement the first party has signed on the screen. */
async function signedOnScreen(workspace: Workspace, disputeType: '01' | '02'): Promise<string> {
  const event = (type: string, payload: Record<string, unknown> = {}) =>
    workspace.documents.newEvent({ type, payload });
  const id = await create(workspace, {
    disputeType,
    events: [
      event('registered'),
      event('sessionHeld'),
      event('agreementDrafted', { signers: ['p1', 'p2'], mediatorIds: ['u-zhao'], paperOnly: disputeType === '01' }),
      event('partySigned', { partyId: 'p1', on: '2026-04-15', mode: disputeType === '01' ? 'signed' : 'electronic' }),
    ],
  });
  const evidence = await workspace.evidence.open();
  const bytes = new Blob([drawing], { type: DRAWN_SIGNATURE });
  const kept = await evidence.keep({ collection: 'mediation', id }, { bytes, takenAt: '2026-04-15T10:00:00+08:00' });
  if (!kept.ok) throw new Error(kept.problem);
  const signature = { id: 's1', signer: 'party', partyId: 'p1', name: '尹测试', at: '2026-04-15' } as const;
  await workspace.documents.change('mediation', id, (body) => ({
    ...body,
    agreement: { form: 'written', signatures: [{ ...signature, mode: 'electronic', image: kept.file }] },
  }));
  return id;
}

describe('a paper', () => {
  it('shows the signature drawn on the screen on its line, and who is still missing', async () => {
    const workspace = await openTestWorkspace();
    await show(workspace, await signedOnScreen(workspace, '02'), 'F10');
    await expect.element(page.getByText('尹测试（电子签名）')).toBeInTheDocument();
    expect(document.querySelectorAll('svg[role=img] polyline')).toHaveLength(1);
    await expect.element(page.getByText(/还差：仇测试、赵德厚、调委会印章/)).toBeVisible();
  });

  it('shows no drawn signature in a family dispute (电子签名法第三条)', async () => {
    const workspace = await openTestWorkspace();
    await show(workspace, await signedOnScreen(workspace, '01'), 'F10');
    await expect.element(page.getByRole('img', { name: /协议书/ }).first()).toBeVisible();
    expect(document.querySelectorAll('svg[role=img] polyline')).toHaveLength(0);
  });

  it('says that the server has not received what it prints', async () => {
    const workspace = await openTestWorkspace();
    await show(workspace, await create(workspace, {}), 'F4');
    await expect.element(page.getByText(/尚未上传，内容以上传后的记录为准/).first()).toBeInTheDocument();
  });

  it('is followed on paper: who put which finger to it on which day, and it counts as signed when all have', async () => {
    const workspace = await openTestWorkspace();
    const id = await create(workspace, {});
    await show(workspace, id, 'F4');
    for (const name of ['尹测试', '仇测试']) {
      await page.getByRole('button', { name: '纸上已签，登记一下' }).first().click();
      const sheet = page.getByRole('dialog');
      await expect.element(sheet.getByLabelText(/谁签的/)).toHaveValue(name);
      await sheet.getByText('捺印', { exact: true }).click();
      await sheet.getByRole('button', { name: '保存' }).click();
      await expect.element(sheet).not.toBeInTheDocument();
    }
    await expect.element(page.getByRole('button', { name: '纸上已签，登记一下' })).not.toBeInTheDocument();
    expect((await bodyOf(workspace, id))?.dossier).toMatchObject([
      {
        form: 'F4',
        status: 'signed',
        signatures: [
          { signer: 'party', partyId: 'p1', name: '尹测试', mode: 'fingerprint', at: '2026-04-15' },
          { signer: 'party', partyId: 'p2', name: '仇测试', mode: 'fingerprint', at: '2026-04-15' },
        ],
      },
    ]);
  });

  it('lists the payments an agreement promises, once', async () => {
    const workspace = await openTestWorkspace();
    const people = { payerIds: ['p2'], payeeIds: ['p1'] };
    const id = await create(workspace, {
      agreement: {
        form: 'written',
        terms: [
          { id: 't1', text: '首期', amountFen: 100_000, due: '2026-04-01', ...people },
          { id: 't2', text: '尾款', amountFen: 200_000, due: '2026-06-01', ...people },
        ],
      },
    });
    await show(workspace, id, 'F12');
    await page.getByRole('button', { name: '按协议列出 2 笔，逐笔跟着' }).click();
    await expect.element(page.getByText('1 笔过了日子还没付，督促一下')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /按协议列出/ })).not.toBeInTheDocument();
    expect((await bodyOf(workspace, id))?.performance).toMatchObject([
      { item: '首期', payerId: 'p2', payeeId: 'p1', amountFen: 100_000, due: '2026-04-01' },
      { item: '尾款', amountFen: 200_000, due: '2026-06-01' },
    ]);
  });

  it('says what keeps a court from confirming an agreement', async () => {
    const workspace = await openTestWorkspace();
    const agreement = {
      form: 'written',
      performMode: '当面',
      terms: [{ id: 't1', text: '房屋归尹测试所有' }],
    } as const;
    await show(workspace, await create(workspace, { agreement: { ...agreement, terms: [...agreement.terms] } }), 'F10');
    await expect.element(page.getByText(/写了权属/)).toBeVisible();
  });
});
