import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const holdingSchema = v.object({
  /** The name the server knows this vault by: a UUID. */
  device: v.string(),
  /** Documents in the vault. */
  records: count,
  /** Documents among them with words the server has given no receipt for. */
  unsent: count,
  drafts: count,
  /** Phone clock, in milliseconds, since when the oldest of them waits; 0 = nothing waits. */
  since: v.number(),
});

const lossSchema = v.object({
  ...holdingSchema.entries,
  vault: v.string(),
  /**
   * - `gone`: the database of the vault is not there any more; `emptied`: it is, with nothing in it
   * - `locked`: it is there, and the key that opens it is not
   */
  how: v.picklist(['gone', 'emptied', 'locked']),
  /** Phone clock, in milliseconds, of the moment it was noticed. */
  found: v.number(),
  /** The person has read about it. */
  accepted: v.boolean(),
});

const canarySchema = v.object({
  /** Grows with every change; of several copies the highest is the last one. */
  turn: count,
  vaults: v.record(v.string(), holdingSchema),
  losses: v.array(lossSchema),
});

/** How much a vault holds. Numbers only: whoever reads them learns nothing about a person. */
export type Holding = v.InferOutput<typeof holdingSchema>;

/** What a vault held when it was found gone. */
export type Loss = v.InferOutput<typeof lossSchema>;

/** What is remembered of the vaults of this phone, outside of them. */
export type Canary = v.InferOutput<typeof canarySchema>;

const nothing: Canary = { turn: 0, vaults: {}, losses: [] };

/** Reads the copies of several places; the last one written counts, and what cannot be read counts as not there. */
export function newestOf(copies: readonly (string | undefined)[]): Canary {
  return copies
    .map(toCanary)
    .reduce<Canary>((newest, copy) => (copy !== undefined && copy.turn > newest.turn ? copy : newest), nothing);
}

function toCanary(text: string | undefined): Canary | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = v.safeParse(canarySchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Where the vaults of this phone are now; `undefined` where the browser does not say. */
export interface Present {
  /** Names of the databases. */
  databases: ReadonlySet<string> | undefined;
  /** Names of the vaults there is a key for. */
  keys: ReadonlySet<string> | undefined;
}

/** Moves every vault that is not there any more, or that nothing opens any more, to the losses. `now` in milliseconds. */
export function withoutVanished(canary: Canary, { databases, keys }: Present, now: number): Canary {
  const howOf = (vault: string): Loss['how'] | undefined => {
    if (databases?.has(vault) === false) return 'gone';
    return keys?.has(vault) === false ? 'locked' : undefined;
  };
  return Object.keys(canary.vaults).reduce((rest, vault) => {
    const how = howOf(vault);
    return how === undefined ? rest : withLoss(rest, vault, how, now);
  }, canary);
}

/** Moves one vault to the losses; a vault that held nothing is no loss. */
export function withLoss(canary: Canary, vault: string, how: Loss['how'], now: number): Canary {
  const { [vault]: holding, ...vaults } = canary.vaults;
  if (holding === undefined) return canary;
  if (holding.records + holding.unsent + holding.drafts === 0) return { ...canary, vaults };
  return { ...canary, vaults, losses: [...canary.losses, { ...holding, vault, how, found: now, accepted: false }] };
}
