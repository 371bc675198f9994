import { type RoleCode, surfaceOf } from '@jiefen/domain/access/roles';

/** From this width on a window is a desk, in pixels. */
const DESK = 1024;

/** Tells whether somebody who signs in here begins at the desk: whoever works on both does so in a wide window. */
export function beginsAtDesk(role: RoleCode, width: number): boolean {
  const surface = surfaceOf(role);
  return surface === 'desk' || (surface === 'both' && width >= DESK);
}
