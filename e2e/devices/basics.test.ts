import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edit, openCase, rowOf, turnTo } from './cases.ts';
import { openField, type Field } from './field.ts';

let field: Field;

beforeEach(async () => {
  // Two phones of one mediator, and the phone of the director above.
  field = await openField(1, [0, 3, 2]);
});

afterEach(() => field.close());

const HOUR = 3_600_000;

describe('a case written on a phone', () => {
  it('is on the phone first, then received with a receipt, and shows on the writer’s other phone', async () => {
    const first = await turnTo(field, 0, { isOnline: false });
    const id = await openCase(first, '宅基地');
    await first.sync();
    expect((await rowOf(first, id))?.unsent).toBe(1);
    expect(first.app.sync.status.current.pending).toBe(1);

    first.isOnline = true;
    await first.sync();
    expect(await rowOf(first, id)).toMatchObject({
      unsent: 0,
      since: 0,
      refusal: null,
      body: { title: '宅基地', ver: 1 },
    });
    expect(first.app.sync.status.current).toMatchObject({
      pending: 0,
      oldestUnsent: null,
      problem: null,
      complete: true,
    });

    const second = await turnTo(field, 1);
    await second.sync();
    expect((await rowOf(second, id))?.body.title).toBe('宅基地');
  });

  it('is sent although the clock ran ahead, was set back, and the app was started anew (S10)', async () => {
    const ahead = await turnTo(field, 0, { skew: 2 * HOUR });
    const before = await openCase(ahead, '快表时写的');
    await ahead.sync();
    await ahead.close();
    const corrected = await turnTo(field, 0, { skew: 0, isOnline: false });
    const after = await openCase(corrected, '对时后写的');
    await edit(corrected, before, { brief: '对时后改的' });
    await corrected.close();

    const again = await turnTo(field, 0, { isOnline: true });
    await again.sync();
    const second = await turnTo(field, 1);
    await second.sync();
    expect((await rowOf(second, after))?.body.title).toBe('对时后写的');
    expect((await rowOf(second, before))?.body.brief).toBe('对时后改的');
  });

  it('keeps words written while the request is under way, and sends them next', async () => {
    const device = await turnTo(field, 0, { isOnline: false });
    const id = await openCase(device, '第一句');
    field.wire.gate = () => {
      field.wire.gate = () => undefined;
      void edit(device, id, { title: '第二句' });
      return undefined;
    };
    device.isOnline = true;
    await device.sync();
    await device.sync();
    expect(await rowOf(device, id)).toMatchObject({ unsent: 0, body: { title: '第二句' } });
    const second = await turnTo(field, 1);
    await second.sync();
    expect((await rowOf(second, id))?.body.title).toBe('第二句');
  });

  it('shows both values to both writers of one field, and settling reaches both', async () => {
    const writer = await turnTo(field, 0);
    const id = await openCase(writer, '原题');
    await writer.sync();
    const director = await turnTo(field, 2);
    await director.sync();
    director.isOnline = false;
    await edit(director, id, { title: '主任改的' });
    await turnTo(field, 0);
    await edit(writer, id, { title: '调解员改的' });
    await writer.sync();
    await turnTo(field, 2, { isOnline: true });
    await director.sync();
    const conflict = (await rowOf(director, id))?.body.conflicts[0];
    expect([conflict?.kept, conflict?.lost].sort()).toEqual(['主任改的', '调解员改的'].sort());

    await director.app.documents.resolve('mediation', id, conflict?.id ?? '', 'lost');
    await director.sync();
    await turnTo(field, 0);
    await writer.sync();
    const settled = await rowOf(writer, id);
    expect(settled?.body.title).toBe(conflict?.lost);
    expect(settled?.body.conflicts[0]?.resolution).toMatchObject({ choice: 'lost', by: director.person.id });
  });
});

describe('a phone with nothing new', () => {
  it('asks once, with less than a kilobyte each way (S14)', async () => {
    const device = await turnTo(field, 0);
    await openCase(device, '一件');
    await device.sync();
    field.wire.passed.length = 0;
    await device.sync();
    expect(field.wire.passed).toHaveLength(1);
    expect(field.wire.passed[0]?.pushed).toBe(0);
    expect(field.wire.passed[0]?.requestBytes).toBeLessThan(1024);
    expect(field.wire.passed[0]?.answerBytes).toBeLessThan(1024);
  });
});
