import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Secret } from './needles.ts';

const APP = resolve(import.meta.dirname, '../../apps/pwa/build');

/** Open to everybody: calendars, lists of organisations. */
const PUBLIC = new Set(['reference']);

/** What is shorter may stand anywhere by chance. */
const LEAST_CHARACTERS = 3;

interface Delivery {
  collection: string;
  doc?: unknown;
}

/** Everything of the documents of one person that nobody may find on the phone, asked of the server itself. */
export async function secretsOf(server: string, account: string): Promise<Secret[]> {
  const cookie = await signedInAs(server, account);
  const session = await fetch(`${server}/api/session`, { headers: { cookie } });
  const { person } = (await session.json()) as { person: { id: string; name: string } };
  const documents = await documentsOf(server, cookie);
  const texts = documents.filter(({ collection }) => !PUBLIC.has(collection)).flatMap(({ doc }) => textsIn(doc));
  const shipped = await shippedText();
  const secrets = [...new Set(texts)].filter((text) => !shipped.includes(text)).map(toSecret);
  return [...secrets, { kind: 'account', value: person.id }, { kind: 'person', value: person.name }].filter(isTelling);
}

/** Signs somebody in at the server and gives the cookies of the session. */
export async function signedInAs(server: string, account: string): Promise<string> {
  const signedIn = await fetch(`${server}/api/session`, post({ account, password: 'jiefen-demo' }));
  const cookies = signedIn.headers.getSetCookie().map((text) => text.split(';')[0]);
  return cookies.join('; ');
}

async function documentsOf(server: string, cookie: string): Promise<Delivery[]> {
  const found: Delivery[] = [];
  let checkpoint: unknown = null;
  for (;;) {
    const request = { protocol: 1, device: 'examiner', checkpoint, push: [], limit: 1000 };
    const answer = await fetch(`${server}/api/sync`, post(request, cookie));
    const body = (await answer.json()) as { documents: Delivery[]; checkpoint: unknown; more: boolean };
    found.push(...body.documents);
    if (!body.more) return found;
    checkpoint = body.checkpoint;
  }
}

/** A request that brings JSON. */
export function post(body: unknown, cookie = ''): RequestInit {
  const headers = { 'content-type': 'application/json', cookie };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What comes with the app tells nothing about anybody. */
async function shippedText(): Promise<string> {
  const files = await readdir(APP, { recursive: true });
  const texts = files.filter((file) => /\.(js|html|css|json|webmanifest)$/.test(file));
  return (await Promise.all(texts.map((file) => readFile(join(APP, file), 'utf8')))).join('\n');
}

function toSecret(value: string): Secret {
  if (/^\d{17}[\dX]$/.test(value)) return { kind: 'ID number', value };
  if (/^1\d{10}$/.test(value)) return { kind: 'phone number', value };
  return { kind: value.length <= 4 ? 'name or short text' : 'text', value };
}

/** Names, numbers and words; not the codes and marks that the machinery uses. */
function isTelling({ kind, value }: Secret): boolean {
  if (kind === 'account') return true;
  if (/\p{Script=Han}/u.test(value)) return value.length >= LEAST_CHARACTERS;
  return kind !== 'text' && kind !== 'name or short text';
}
