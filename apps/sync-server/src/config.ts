import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { readRecoveryKey } from './recovery-key.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that may differ from one installation to the next. */
export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded store. */
  dataFolder: string;
  /** Where photos and recordings lie. */
  files: FileStoreConfig;
  /** PostgreSQL instead of the embedded store. */
  databaseUrl?: string;
  /** Fill an empty store with the example town. */
  demo: boolean;
  /** Folder of the built app. */
  appFolder: string;
  /** Reverse proxies in front, each adding one address to X-Forwarded-For. */
  proxies: number;
  /** Days a phone opens its records without a word of this server. */
  offlineDays: number;
  /** Public key for forgotten passwords, as in `SessionView`. */
  recoveryKey?: string;
  /** Whoever bears it may read the metrics from another machine. */
  metricsToken?: string;
  logLevel: LogLevel;
  /** What the operator should know about these settings. */
  warnings: string[];
}

/** A folder, or a bucket of an S3-compatible store by its URL (path style: `https://host/bucket`). */
export type FileStoreConfig = { kind: 'folder'; folder: string } | ({ kind: 's3' } & S3Config);

export interface S3Config {
  url: string;
  region: string;
  keyId: string;
  secret: string;
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; problems: string[] };

const packageFolder = resolve(import.meta.dirname, '..');

const wholeNumber = (name: string, least: number, most: number, fallback: string) => {
  const sentence = `${name} must be a whole number from ${least} to ${most}.`;
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, sentence),
      v.transform(Number),
      v.minValue(least, sentence),
      v.maxValue(most, sentence),
    ),
    fallback,
  );
};

const zeroOrOne = (name: string) => v.optional(v.picklist(['0', '1'], `${name} must be 0 (no) or 1 (yes).`));

/** The path of a PEM file, read into what the phones get. */
const recoveryKeySchema = v.pipe(
  v.string(),
  v.transform(readRecoveryKey),
  v.check((key) => key !== undefined, 'JIEFEN_RECOVERY_KEY must be a public key made by: npm run recover -- make .'),
);

const environmentSchema = v.object({
  PORT: wholeNumber('PORT', 0, 65_535, '8787'),
  HOST: v.optional(v.string(), '0.0.0.0'),
  JIEFEN_DATA: v.optional(v.string(), 'data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// .')),
  ),
  JIEFEN_FILES: v.optional(v.string()),
  JIEFEN_S3_URL: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^/?#]+\/[^/?#]+\/?$/, 'JIEFEN_S3_URL must be like https://host/bucket .')),
  ),
  JIEFEN_S3_REGION: v.optional(v.string(), 'us-east-1'),
  JIEFEN_S3_KEY_ID: v.optional(v.string()),
  JIEFEN_S3_SECRET: v.optional(v.string()),
  JIEFEN_DEMO: zeroOrOne('JIEFEN_DEMO'),
  JIEFEN_APP: v.optional(v.string(), resolve(packageFolder, '../pwa/build')),
  JIEFEN_PROXIES: wholeNumber('JIEFEN_PROXIES', 0, 9, '0'),
  JIEFEN_METRICS_TOKEN: v.optional(
    v.pipe(v.string(), v.minLength(16, 'JIEFEN_METRICS_TOKEN must have at least 16 characters.')),
  ),
  JIEFEN_OFFLINE_DAYS: wholeNumber('JIEFEN_OFFLINE_DAYS', 1, 90, '14'),
  JIEFEN_RECOVERY_KEY: v.optional(recoveryKeySchema),
  JIEFEN_LOG: v.optional(v.picklist(logLevels, `JIEFEN_LOG must be one of: ${logLevels.join(', ')}.`), 'info'),
  NODE_ENV: v.optional(v.string()),
});

/**
 * Reads the settings out of environment variables; an empty variable counts as absent and relative folders
 * start at the working directory. Returns one sentence per value that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = v.safeParse(environmentSchema, given);
  if (!read.success) return { ok: false, problems: read.issues.map((issue) => issue.message) };
  const files = toFileStore(read.output);
  if (files === undefined) return { ok: false, problems: [S3_NEEDS_KEY] };
  return { ok: true, config: toConfig(read.output, files) };
}

const S3_NEEDS_KEY = 'JIEFEN_S3_KEY_ID and JIEFEN_S3_SECRET must be set with JIEFEN_S3_URL.';

type Values = v.InferOutput<typeof environmentSchema>;

function toFileStore(values: Values): FileStoreConfig | undefined {
  const { JIEFEN_S3_URL: url, JIEFEN_S3_KEY_ID: keyId, JIEFEN_S3_SECRET: secret } = values;
  if (url === undefined) {
    return { kind: 'folder', folder: resolve(values.JIEFEN_FILES ?? join(values.JIEFEN_DATA, 'files')) };
  }
  if (keyId === undefined || secret === undefined) return undefined;
  return { kind: 's3', url: url.replace(/\/$/, ''), region: values.JIEFEN_S3_REGION, keyId, secret };
}

function toConfig(values: Values, files: FileStoreConfig): Config {
  const production = values.NODE_ENV === 'production';
  const demo = values.JIEFEN_DEMO === undefined ? !production : values.JIEFEN_DEMO === '1';
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: resolve(values.JIEFEN_DATA),
    files,
    ...(values.DATABASE_URL !== undefined && { databaseUrl: values.DATABASE_URL }),
    demo,
    appFolder: resolve(values.JIEFEN_APP),
    proxies: values.JIEFEN_PROXIES,
    offlineDays: values.JIEFEN_OFFLINE_DAYS,
    ...(values.JIEFEN_RECOVERY_KEY !== undefined && { recoveryKey: values.JIEFEN_RECOVERY_KEY }),
    ...(values.JIEFEN_METRICS_TOKEN !== undefined && { metricsToken: values.JIEFEN_METRICS_TOKEN }),
    logLevel: values.JIEFEN_LOG,
    warnings: demo ? ['Demo accounts with published passwords are on. Set JIEFEN_DEMO=0 for real work.'] : [],
  };
}
