import type { Bodies } from '../../apps/pwa/src/data/bodies.ts';
import type { Row } from '../../apps/pwa/src/data/row.ts';
import type { Device } from './device.ts';
import type { Field } from './field.ts';

/** Switches the phone at this place on. */
export async function turnTo(
  field: Field,
  index: number,
  state: Partial<Pick<Device, 'isOnline' | 'skew'>> = {},
): Promise<Device> {
  const device = field.devices[index];
  if (device === undefined) throw new RangeError('no such phone');
  return field.turnTo(Object.assign(device, state));
}

/** Writes a new case and gives its id. */
export async function openCase({ app, person }: Device, title: string): Promise<string> {
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

/** Changes fields of a case. */
export async function edit({ app }: Device, id: string, part: object): Promise<void> {
  const saved = await app.documents.change('mediation', id, (body) => ({ ...body, ...part }));
  if (!saved.ok) throw new Error(saved.problem);
}

/** The row of a case, or `undefined` when the phone does not have it. */
export async function rowOf({ app }: Device, id: string): Promise<Row<Bodies['mediation']> | undefined> {
  return app.documents.read('mediation', id);
}

/** A problem as the server states it. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ code, status }), { status, headers });
}
