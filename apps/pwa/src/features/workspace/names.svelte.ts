import type { Organisation } from '@jiefen/domain/access/people';
import { toDirectory } from '@jiefen/domain/reference/directory';
import type { Workspace } from '#data/workspace.ts';
import { reactive } from '#platform/reactive.ts';
import type { Choice } from '#ui/look.ts';

const directories = { where: { kind: 'directory' } } as const;

/** Names behind ids, from the directory the server sends; the person's own name is always known. */
export class Names {
  readonly #documents: Workspace['documents'];
  readonly #references;
  readonly #self: Choice;
  readonly #organisation: Choice | undefined;
  #directories = $derived.by(() => (this.#references.current ?? []).flatMap(({ body }) => toDirectory(body) ?? []));
  #people = $derived.by(() =>
    withOwn(
      this.#directories.flatMap(({ people }) => people.map((one) => toChoice(one, one.role))),
      this.#self,
    ),
  );
  #divisions = $derived(
    this.#directories.flatMap(({ divisions }) => divisions.map(({ code, name }) => ({ value: code, label: name }))),
  );
  #bodies = $derived.by(() =>
    withOwn(
      this.#directories.flatMap(({ organisations }) => organisations.map((one) => toChoice(one, one.type))),
      this.#organisation,
    ),
  );
  #byId = $derived(
    Object.fromEntries(
      [...this.#divisions, ...this.#bodies, ...this.#people].map(({ value, label }) => [value, label]),
    ),
  );

  constructor({ documents, profile }: Pick<Workspace, 'documents' | 'profile'>) {
    this.#documents = documents;
    this.#references = reactive(documents.watch('reference', directories));
    this.#self = toChoice(profile, profile.role);
    this.#organisation = profile.organisation ? toChoice(profile.organisation, profile.organisation.type) : undefined;
  }

  get organisations(): readonly Choice[] {
    return this.#bodies;
  }

  get people(): readonly Choice[] {
    return this.#people;
  }

  get divisions(): readonly Choice[] {
    return this.#divisions;
  }

  /** The name behind the id of a person, body or division, if it is known here. */
  nameOf = (id: string): string | undefined => (Object.hasOwn(this.#byId, id) ? this.#byId[id] : undefined);

  /** Reads the name of the place a body is responsible for; '' when it is not known here. */
  async placeOf(organisation: Pick<Organisation, 'divisionCode'> | null): Promise<string> {
    const rows = await this.#documents.list('reference', directories);
    const divisions = rows.flatMap(({ body }) => toDirectory(body)?.divisions ?? []);
    return divisions.find(({ code }) => code === organisation?.divisionCode)?.name ?? '';
  }
}

function withOwn(choices: Choice[], own: Choice | undefined): Choice[] {
  return own === undefined || choices.some(({ value }) => value === own.value) ? choices : [own, ...choices];
}

function toChoice({ id, name }: { id: string; name: string }, kind: string | undefined): Choice {
  return { value: id, label: name, ...(kind !== undefined && { kind }) };
}
