/** Numbers of one kind, in the order they were measured. */
export type Samples = readonly number[];

/** Gives the value below which the given share of the samples lies (0 to 1); NaN of no samples. */
export function percentile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of the samples; of an even number, the mean of the two in the middle. */
export function median(samples: Samples): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}
