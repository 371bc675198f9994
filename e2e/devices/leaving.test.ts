import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edit, openCase, rowOf, turnTo } from './cases.ts';
import { openField, type Field } from './field.ts';

let field: Field;

beforeEach(async () => {
  // Two phones of one mediator, the director above, and a mediator of another committee.
  field = await openField(3, [0, 3, 2, 4]);
});

afterEach(() => field.close());

describe('a document that leaves a person’s sight', () => {
  it('is erased from the phone, and unsent words about it reach those who have it now (S3, S4)', async () => {
    const director = await turnTo(field, 2);
    const id = await openCase(director, '镇里的案子');
    await edit(director, id, { mediatorIds: ['u-1'] });
    await director.sync();
    const mediator = await turnTo(field, 0);
    await mediator.sync();
    expect(await rowOf(mediator, id)).toBeDefined();
    mediator.isOnline = false;
    await edit(mediator, id, { brief: '路上写的' });

    await turnTo(field, 2);
    await edit(director, id, { mediatorIds: ['u-3'] });
    await director.sync();
    await turnTo(field, 0, { isOnline: true });
    await mediator.sync();
    expect(await rowOf(mediator, id)).toBeUndefined();
    expect(mediator.app.sync.status.current).toMatchObject({ pending: 0, problem: null });

    await turnTo(field, 2);
    await director.sync();
    const notices = await director.app.documents.list('notice');
    expect(JSON.stringify(notices)).toContain('路上写的');
  });

  it('leaves refused words behind as a draft (S1)', async () => {
    const director = await turnTo(field, 2);
    const id = await openCase(director, '镇里的案子');
    await edit(director, id, { mediatorIds: ['u-1'] });
    await director.sync();
    const mediator = await turnTo(field, 0);
    await mediator.sync();
    await edit(mediator, id, { occurredAt: 20260411, brief: '读不懂的' });
    await mediator.sync();
    expect((await rowOf(mediator, id))?.refusal).not.toBeNull();

    await turnTo(field, 2);
    await edit(director, id, { mediatorIds: ['u-3'] });
    await director.sync();
    await turnTo(field, 0);
    await mediator.sync();
    expect(await rowOf(mediator, id)).toBeUndefined();
    const [draft] = await mediator.app.drafts.list('refused');
    expect(draft).toMatchObject({ target: { collection: 'mediation', id }, content: { body: { brief: '读不懂的' } } });
  });

  it('is erased when its reader changes to another committee, whatever the checkpoint says (S16)', async () => {
    const reader = await turnTo(field, 2);
    const mediator = await turnTo(field, 0);
    const id = await openCase(mediator, '南坡的案子');
    await mediator.sync();
    await turnTo(field, 2);
    await reader.sync();
    expect(await rowOf(reader, id)).toBeDefined();
    await reader.close();
    reader.person = { ...reader.person, orgId: 'pmc-hw', role: 'village-mediator' };
    await turnTo(field, 2);
    await reader.sync();
    expect(await rowOf(reader, id)).toBeUndefined();
    expect(reader.disk.texts().some((text) => text.includes('南坡的案子'))).toBe(false);
  });
});

describe('refused words', () => {
  it('can be given up for the server’s, and stay readable as a draft', async () => {
    const mediator = await turnTo(field, 0);
    const id = await openCase(mediator, '原题');
    await mediator.sync();
    await edit(mediator, id, { title: '被拒', occurredAt: 20260411 });
    await mediator.sync();
    expect((await rowOf(mediator, id))?.body.title).toBe('被拒');
    expect(await mediator.app.documents.takeTheirs('mediation', id)).toMatchObject({ ok: true });
    await mediator.sync();
    expect(await rowOf(mediator, id)).toMatchObject({ refusal: null, body: { title: '原题' } });
    expect(await mediator.app.drafts.list('refused')).toHaveLength(1);
  });
});

describe('a server restored from an old backup (S8)', () => {
  it('gets everything again that phones hold receipts for, from whoever holds it', async () => {
    const mediator = await turnTo(field, 0);
    await field.server.backUp();
    const id = await openCase(mediator, '备份之后');
    await edit(mediator, id, { brief: '第二版' });
    await mediator.sync();
    const other = await turnTo(field, 1);
    await other.sync();
    await field.server.restore();

    await other.sync();
    expect(other.app.sync.status.current).toMatchObject({ pending: 0, problem: null });
    expect(await rowOf(other, id)).toMatchObject({ unsent: 0, body: { brief: '第二版' } });
    await turnTo(field, 0);
    await mediator.sync();
    expect(await rowOf(mediator, id)).toMatchObject({ unsent: 0, body: { title: '备份之后', brief: '第二版' } });
  });

  it('does not write its old state over newer words on the phone', async () => {
    const mediator = await turnTo(field, 0);
    const id = await openCase(mediator, '旧');
    await mediator.sync();
    await field.server.backUp();
    await edit(mediator, id, { title: '新' });
    await mediator.sync();
    await field.server.restore();
    field.wire.isFaulty = true;
    for (let attempt = 0; attempt < 10; attempt++) await mediator.sync();
    field.wire.isFaulty = false;
    await mediator.sync();
    expect(await rowOf(mediator, id)).toMatchObject({ unsent: 0, body: { title: '新' } });
    const second = await turnTo(field, 1);
    await second.sync();
    expect((await rowOf(second, id))?.body.title).toBe('新');
  });
});
