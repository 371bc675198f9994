import { createRxSchema, defaultHashSha256, fillWithDefaultSettings } from 'rxdb/plugins/core';
import { describe, expect, it } from 'vitest';
import { rowSchema, tables } from './tables.ts';

describe('the stored schema', () => {
  it('is the one phones in the field have: a change needs a new version and a migration', async () => {
    const schema = createRxSchema(fillWithDefaultSettings(structuredClone(rowSchema)), defaultHashSha256);
    expect(await schema.hash).toMatchInlineSnapshot(
      `"d42a68d95ea32e0c9980b9c838ca7cbe5d9ad68ddcdbc282c1a78f15c07b7ce8"`,
    );
  });

  it('stays below the number of collections the library allows', () => {
    expect(tables.length).toBeLessThanOrEqual(8);
  });
});
