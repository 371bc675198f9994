import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Device } from './device.ts';
import { openField, type Field } from './field.ts';

let field: Field;

beforeEach(async () => {
  field = await openField(1, [0, 3]);
});

afterEach(() => field.close());

async function openCase({ app, person }: Device, title: string): Promise<string> {
  const saved = await app.documents.create('mediation', {
    schema: 1,
    committeeId: person.orgId,
    mediatorIds: [person.id],
    disputeType: '01',
    title,
  });
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row.id;
}

async function turnTo(index: number, state: Partial<Device> = {}): Promise<Device> {
  const device = field.devices[index];
  if (device === undefined) throw new RangeError('no such phone');
  return field.turnTo(Object.assign(device, state));
}

describe('a case written on a phone', () => {
  it('is on the phone first, then received with a receipt, and shows on the writer’s other phone', async () => {
    const zhao = await turnTo(0, { isOnline: false });
    const id = await openCase(zhao, '宅基地');
    await zhao.sync();
    expect((await zhao.app.documents.read('mediation', id))?.unsent).toBe(1);
    expect(zhao.app.sync.status.current.pending).toBe(1);

    zhao.isOnline = true;
    await zhao.sync();
    const row = await zhao.app.documents.read('mediation', id);
    expect(row).toMatchObject({ unsent: 0, refusal: null, body: { title: '宅基地', ver: 1 } });
    expect(zhao.app.sync.status.current).toMatchObject({ pending: 0, problem: null, complete: true });

    const second = await turnTo(1);
    await second.sync();
    expect((await second.app.documents.read('mediation', id))?.body.title).toBe('宅基地');
  });
});
