import { redirect } from '@sveltejs/kit';

/** The desk begins with the cases. */
export function load(): never {
  redirect(307, '/desk/cases');
}
