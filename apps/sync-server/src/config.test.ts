import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

function configOf(env: Record<string, string | undefined>) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.config;
}

describe('settings', () => {
  it('start without any variable', () => {
    const config = configOf({});
    expect(config).toMatchObject({ port: 8787, host: '0.0.0.0', demo: true, proxies: 0, logLevel: 'info' });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataFolder).toBe(resolve('data'));
    expect(config.appFolder).toMatch(/pwa[/\\]build$/);
  });

  it('warn while the demo is on, and start empty when it is off or in production', () => {
    expect(configOf({}).warnings).toHaveLength(1);
    expect(configOf({ JIEFEN_DEMO: '0' })).toMatchObject({ demo: false, warnings: [] });
    expect(configOf({ NODE_ENV: 'production' })).toMatchObject({ demo: false, warnings: [] });
    expect(configOf({ NODE_ENV: 'production', JIEFEN_DEMO: '1' })).toMatchObject({ demo: true });
  });

  it('take an empty variable as absent', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8787 });
  });

  it('grant a phone two weeks without network', () => {
    expect(configOf({})).toMatchObject({ offlineDays: 14 });
    expect(configOf({ JIEFEN_OFFLINE_DAYS: '3' })).toMatchObject({ offlineDays: 3 });
  });

  it('name a PostgreSQL database', () => {
    expect(configOf({ DATABASE_URL: 'postgres://127.0.0.1/jiefen' }).databaseUrl).toContain('jiefen');
  });

  it('keep files beside the records, in another folder, or in a bucket', () => {
    expect(configOf({ JIEFEN_DATA: 'd' }).files).toEqual({ kind: 'folder', folder: resolve('d/files') });
    expect(configOf({ JIEFEN_FILES: 'f' }).files).toEqual({ kind: 'folder', folder: resolve('f') });
    const bucket = { JIEFEN_S3_URL: 'https://s3.test/evidence/', JIEFEN_S3_KEY_ID: 'key', JIEFEN_S3_SECRET: 'secret' };
    const files = { kind: 's3', url: 'https://s3.test/evidence', region: 'us-east-1', keyId: 'key', secret: 'secret' };
    expect(configOf(bucket).files).toEqual(files);
    expect(readConfig({ ...bucket, JIEFEN_S3_SECRET: '' })).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^JIEFEN_S3_KEY_ID and JIEFEN_S3_SECRET must /)],
    });
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://127.0.0.1/jiefen'],
    ['JIEFEN_DEMO', 'no'],
    ['JIEFEN_LOG', 'loud'],
    ['JIEFEN_PROXIES', '-1'],
    ['JIEFEN_METRICS_TOKEN', 'short'],
    ['JIEFEN_S3_URL', 's3://bucket'],
    ['JIEFEN_S3_URL', 'https://host'],
    ['JIEFEN_OFFLINE_DAYS', '0'],
    ['JIEFEN_RECOVERY_KEY', import.meta.filename],
  ])('say in one sentence what is wrong with %s=%s', (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read).toEqual({ ok: false, problems: [expect.stringMatching(new RegExp(`^${name} must .+\\.$`))] });
  });

  it('tell everything that is wrong at once', () => {
    expect(readConfig({ PORT: 'x', JIEFEN_DEMO: 'x' })).toMatchObject({ ok: false, problems: { length: 2 } });
  });
});
