import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Person } from '@jiefen/domain/access/people';
import { organisationSchema, personSchema } from '@jiefen/domain/access/session';
import * as v from 'valibot';
import manifest from '../../../package.json' with { type: 'json' };
import { readConfig, type Config } from './config.ts';
import { openParts } from './parts.ts';
import type { People } from './services/people.ts';

/** What a district hands over to begin with: its bodies, and who may sign in. */
const rosterSchema = v.object({
  region: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  organisations: v.array(organisationSchema),
  people: v.array(
    v.object({ ...v.omit(personSchema, ['region']).entries, account: v.pipe(v.string(), v.minLength(1)) }),
  ),
});

const usage = [
  'npm run enter -- roster.json                 录入单位和人员；已录入的人密码不变',
  'npm run enter -- roster.json --reset li      同时给账号 li 发新密码',
  'Enters bodies and people of a file such as roster.example.json. Whoever is entered already keeps the password,',
  'except the accounts given with --reset.',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reset: { type: 'string', multiple: true, default: [] } },
});
const read = readConfig({ ...process.env, JIEFEN_DEMO: '0' });
const [file] = positionals;
if (!read.ok) fail(read.problems);
else if (file === undefined) fail(usage);
else await enter(file, read.config);

async function enter(path: string, config: Config): Promise<void> {
  const roster = v.safeParse(rosterSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!roster.success) return fail(roster.issues.map((issue) => `${v.getDotPath(issue) ?? path}: ${issue.message}`));
  const { people, close } = await openParts(config, manifest.version);
  const { region, organisations } = roster.output;
  for (const organisation of organisations) await people.putOrganisation(region, organisation);
  for (const { account, ...person } of roster.output.people) {
    console.log([account, person.name, await enterOne(people, { ...person, region }, account)].join('\t'));
  }
  await close();
}

/** A new password is printed once and nowhere kept. */
async function enterOne(people: People, person: Person, account: string): Promise<string> {
  const corrected = values.reset.includes(account) ? undefined : await people.correct(person, account);
  if (corrected?.ok) return '已录入，密码不变 · kept';
  if (corrected?.problem === 'account-taken') return corrected.problem;
  const password = randomBytes(9).toString('base64url');
  const entered = await people.add(person, account, password);
  return entered.ok ? password : entered.problem;
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
