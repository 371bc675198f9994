import { toDirectory } from '@jiefen/domain/reference/directory';
import { parseObject } from '@jiefen/domain/sync/leaves';
import { testId } from '@jiefen/domain/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { committee, mediator, PASSWORD, REGION } from '../testing/people.ts';
import { openTestStore } from '../testing/store.ts';
import { createDirectories } from './directory.ts';
import { documentRules } from './domain-rules.ts';
import { createPeople } from './people.ts';
import { publishDirectory } from './reference.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

function openRegister() {
  const directories = createDirectories(store);
  const moved: string[] = [];
  let count = 0;
  const publish = () =>
    publishDirectory(
      {
        store,
        rules: documentRules,
        directories,
        clock: () => Date.UTC(2026, 3, 13),
        newId: () => testId(count++),
        onMoved: (_region, scopes) => moved.push(...scopes),
      },
      REGION,
    );
  const people = createPeople(store, async (region) => {
    directories.forget(region);
    await publish();
  });
  return { people, publish, moved };
}

const published = async () =>
  (await store.read(({ documents }) => documents.all(REGION))).map((row) => parseObject(row.body));

test('everybody of the region is told who there is, as one document', async () => {
  const { people, moved } = openRegister();
  await people.putOrganisation(REGION, committee);
  await people.add(mediator, 'zhao', PASSWORD);
  const [document, ...others] = await published();
  expect(others).toEqual([]);
  expect(document?.['scopes']).toEqual([`region/${REGION}`]);
  expect(moved).toContain(`region/${REGION}`);
  expect(toDirectory(document)).toMatchObject({
    organisations: [{ id: committee.id, name: committee.name }],
    people: [{ id: mediator.id, name: mediator.name, orgId: committee.id, role: 'village-mediator' }],
    divisions: [{ code: committee.divisionCode, name: '南坡村' }],
  });
});

test('neither account nor password travels with it, and nothing is written twice', async () => {
  const { people, publish } = openRegister();
  await people.putOrganisation(REGION, committee);
  await people.add(mediator, 'account-of-zhao', PASSWORD);
  const [before] = await published();
  await publish();
  expect(await published()).toEqual([before]);
  expect(JSON.stringify(before)).not.toMatch(/account-of-zhao|argon2/);
});
