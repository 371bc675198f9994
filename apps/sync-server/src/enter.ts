import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { organisationSchema, personSchema } from '@jiefen/domain/access/session';
import * as v from 'valibot';
import manifest from '../../../package.json' with { type: 'json' };
import { readConfig } from './config.ts';
import { openParts } from './parts.ts';

/** What a district hands over to begin with: its bodies, and who may sign in. */
const rosterSchema = v.object({
  region: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  organisations: v.array(organisationSchema),
  people: v.array(
    v.object({ ...v.omit(personSchema, ['region']).entries, account: v.pipe(v.string(), v.minLength(1)) }),
  ),
});

const [file = ''] = process.argv.slice(2);
const read = readConfig(process.env);
if (file === '' || !read.ok) fail(read.ok ? ['npm run enter -- roster.json'] : read.problems);
else await enter(file);

/** Enters the bodies and people of a file; each person gets a password that is printed once and nowhere kept. */
async function enter(path: string): Promise<void> {
  const roster = v.safeParse(rosterSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!roster.success) return fail(roster.issues.map((issue) => `${v.getDotPath(issue) ?? path}: ${issue.message}`));
  if (!read.ok) return;
  const { people, close } = await openParts({ ...read.config, demo: false }, manifest.version);
  const { region, organisations } = roster.output;
  for (const organisation of organisations) await people.putOrganisation(region, organisation);
  for (const { account, ...person } of roster.output.people) {
    const password = randomBytes(9).toString('base64url');
    const entered = await people.add({ ...person, region }, account, password);
    console.log(entered.ok ? `${account}\t${person.name}\t${password}` : `${account}\t${entered.problem}`);
  }
  await close();
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
