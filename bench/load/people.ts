import type { Organisation, Person } from '../../packages/domain/src/access/people.ts';
import type { Change } from '../../packages/domain/src/sync/wire.ts';
import { demoPassword } from '../../apps/sync-server/src/demo/accounts.ts';
import { generateCases } from '../../apps/sync-server/src/demo/generate.ts';
import { loadDemo } from '../../apps/sync-server/src/demo/load.ts';
import { demoRegion, readDemo } from '../../apps/sync-server/src/demo/read.ts';
import { createDirectories } from '../../apps/sync-server/src/services/directory.ts';
import { createPeople } from '../../apps/sync-server/src/services/people.ts';
import { createSessions } from '../../apps/sync-server/src/services/sessions.ts';
import { createRandom } from '../../apps/sync-server/src/simulator/random.ts';
import { openStore } from '../../apps/sync-server/src/store/open.ts';
import { asRegistered } from '../run/cases.ts';

/** Four mediators share a committee, as they share its cases. */
const PER_COMMITTEE = 4;

/** Somebody with a phone who is signed in. */
export interface Mediator {
  person: Person;
  cookie: string;
  /** New cases this person will send. */
  cases: Change[];
}

/** Enters so many mediators into the store of a folder, signed in, each with new cases waiting on the phone. */
export async function enterMediators(folder: string, count: number, casesEach: number): Promise<Mediator[]> {
  const store = await openStore({ dataFolder: folder });
  try {
    const directories = createDirectories(store);
    await loadDemo(store, directories);
    const people = createPeople(store, directories.forget);
    const committees = inventCommittees(Math.ceil(count / PER_COMMITTEE));
    for (const committee of committees) await people.putOrganisation(demoRegion, committee);
    const persons = Array.from({ length: count }, (_, index) => inventMediator(index, committees));
    await people.addTogether(
      persons.map((person) => ({ person, account: person.id })),
      demoPassword,
    );
    const sessions = createSessions(store, () => Date.now());
    const casesOf = waitingCases(persons, committees, casesEach);
    const mediators: Mediator[] = [];
    for (const person of persons) {
      const cookie = `jiefen_session=${await sessions.open(person)}`;
      mediators.push({ person, cookie, cases: casesOf.get(person.id) ?? [] });
    }
    return mediators;
  } finally {
    await store.close();
  }
}

function inventCommittees(count: number): Organisation[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const name = `白桦镇第${number}村人民调解委员会`;
    return {
      id: `pmc-${number}`,
      name,
      type: '村调委会',
      short: number,
      divisionCode: `990101100${number}`,
      seal: name,
    };
  });
}

function inventMediator(index: number, committees: readonly Organisation[]): Person {
  const orgId = committees[Math.floor(index / PER_COMMITTEE)]?.id ?? '';
  return { id: `u-${index + 1}`, name: `测试${index + 1}`, role: 'village-mediator', orgId, region: demoRegion };
}

function waitingCases(persons: readonly Person[], committees: readonly Organisation[], each: number) {
  const demo = readDemo();
  const clerks = demo.people.map(({ person }) => person).filter(({ role }) => role === 'petition-clerk');
  const bodies = [...demo.organisations, ...committees];
  const waiting = new Map<string, Change[]>(persons.map(({ id }) => [id, []]));
  let missing = persons.length * each;
  for (const made of generateCases(Infinity, createRandom(2), [...persons, ...clerks], bodies, Date.now())) {
    const cases = waiting.get(made.by.id);
    if (made.collection !== 'mediation' || cases === undefined || cases.length === each) continue;
    const { op, collection, doc } = made;
    cases.push({ op, collection, base: null, doc: asRegistered(doc) });
    missing -= 1;
    if (missing === 0) break;
  }
  return waiting;
}
