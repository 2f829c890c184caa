import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { writeLimitsFrom } from '../modules/identity/writeLimits.ts';
import { secondStepRules } from '../modules/signin/secondStep.policy.ts';
import { logLevels } from '../platform/log.ts';
import { isLoopback } from '../platform/networkAddress.ts';
import { localKinds } from '../platform/store/storeKind.ts';

const whole = (name: string, min: number, max: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, `${name} must be a whole number from ${String(min)} to ${String(max)}`)
    .transform(Number)
    .refine(
      (value) => value >= min && value <= max,
      `${name} must be a whole number from ${String(min)} to ${String(max)}`,
    )
    .default(usual);

const onOff = (name: string, usual: boolean) =>
  z
    .enum(['on', 'off'], `${name} must be on or off`)
    .transform((word) => word === 'on')
    .default(usual);

const words = (text: string): string[] => text.split(/[\s,]+/u).filter((word) => word !== '');

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** An address at https, or at http on this machine alone: with a client secret nothing goes over an open line. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  if (search !== '' || hash !== '' || username !== '') return false;
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/u, '$1')))
  );
};

/** A host name, or all names below one. */
const isHost = (text: string): boolean => /^\.?[a-z0-9[\]:-]+(?:\.[a-z0-9-]+)*$/u.test(text);

const key = (name: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/iu, `${name} must be 32 bytes as 64 hexadecimal digits`)
    .transform((hex) => Buffer.from(hex, 'hex'))
    .optional();

const isScannerUrl = (text: string): boolean =>
  URL.canParse(text) && (/^tcp:\/\/[^/]+:\d+$/u.test(text) || /^unix:\/\/\/\S+$/u.test(text));

const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const family = isIP(address);
  if (family === 0 || text.split('/').length > 2) return false;
  return (
    bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
};

/** Addresses that may read /metrics: the loopback ones and what METRICS_ALLOW adds (addresses or networks). */
const addressList = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of ['127.0.0.0/8', '::1/128', ...networks]) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return list;
};

const environment = z.object({
  PORT: whole('PORT', 0, 65_535, 4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STORE: z.enum(localKinds, `STORE must be one of ${localKinds.join(', ')}`).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: onOff('DEMO', true),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(?:\+srv)?:\/\/\S+$/u,
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://',
    )
    .optional(),
  EMBEDDED_STORE: onOff('EMBEDDED_STORE', false),
  ALLOW_STANDALONE: onOff('ALLOW_STANDALONE', false),
  NODE_ENV: z
    .enum(
      ['production', 'development', 'test'],
      'NODE_ENV must be production, development or test (or absent)',
    )
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_ALLOW: z
    .string()
    .default('')
    .transform(words)
    .refine(
      (list) => list.every(isNetwork),
      'METRICS_ALLOW must list addresses or networks, for example 10.0.0.0/8',
    ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(words)
    .refine(
      (list) => list.every(isOrigin),
      'CORS_ORIGINS must list origins, for example https://example.org',
    ),
  WRITE_LIMITS: z
    .string()
    .default('')
    .transform(words)
    .transform(writeLimitsFrom)
    .refine(
      (limits) => limits !== undefined,
      'WRITE_LIMITS must list limits, for example speech.newcomer=10/1h+30/1d desk.person=none',
    ),
  DISK_FREE_MIN_MB: whole('DISK_FREE_MIN_MB', 0, 999_999_999, 500),
  TRUSTED_PROXIES: whole('TRUSTED_PROXIES', 0, 5, 0),
  PERSISTED_ONLY: onOff('PERSISTED_ONLY', false),
  DRAIN_MS: whole('DRAIN_MS', 0, 10_000, 0),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'PUBLIC_URL must be an origin, for example https://fengqiao.example')
    .optional(),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/u, 'MAIL_URL must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().max(200, 'MAIL_FROM must be an address or Name <address>').optional(),
  SMS_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/u, 'SMS_URL must begin with https://')
    .optional(),
  SMS_KEY: key('SMS_KEY'),
  FILES: z.enum(['folder', 'store'], 'FILES must be folder or store').default('folder'),
  CLAMD_URL: z
    .string()
    .refine(
      isScannerUrl,
      'CLAMD_URL must be an address such as tcp://127.0.0.1:3310 or unix:///run/clamd.sock',
    )
    .transform((text) => new URL(text))
    .optional(),
  STAFF_SECOND_STEP: z
    .enum(secondStepRules, `STAFF_SECOND_STEP must be ${secondStepRules.join(' or ')}`)
    .default('offered'),
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      'OIDC_ISSUER must be the address of a provider at https://, as its own document names it',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().max(200, 'OIDC_CLIENT_ID is too long').optional(),
  OIDC_CLIENT_SECRET: z.string().max(500, 'OIDC_CLIENT_SECRET is too long').optional(),
  OIDC_NAME: z.string().max(40, 'OIDC_NAME must have 40 characters at most').optional(),
  PUSH: onOff('PUSH', true),
  PUSH_HOSTS: z
    .string()
    .default('')
    .transform(words)
    .refine(
      (list) => list.every(isHost),
      'PUSH_HOSTS must list host names, for example fcm.googleapis.com .notify.windows.com',
    ),
  VAPID_PUBLIC: z
    .string()
    .regex(/^[\w-]{87}$/u, 'VAPID_PUBLIC must be 65 bytes in base64url')
    .optional(),
  VAPID_PRIVATE: z
    .string()
    .regex(/^[\w-]{43}$/u, 'VAPID_PRIVATE must be 32 bytes in base64url')
    .optional(),
  FIELD_KEY: key('FIELD_KEY'),
  INDEX_KEY: key('INDEX_KEY'),
});

type Environment = z.infer<typeof environment>;

const fromEnvironment = (env: Environment) => ({
  /** Port of the web server; 0 takes any free one. */
  port: env.PORT,
  /** Address to listen on. */
  host: env.HOST,
  /** Which local store to run; the first that can be had without it. */
  store: env.STORE,
  /** Absolute folder of the local store, the keys and the logs. */
  dataDir: resolve(env.DATA_DIR),
  /** Whether an empty store gets the demo community. */
  demo: env.DEMO,
  mongodbUri: env.MONGODB_URI,
  /** True when `npm start` runs the store and only hands its address over. */
  embeddedStore: env.EMBEDDED_STORE,
  allowStandalone: env.ALLOW_STANDALONE,
  /** Production hardens the API; development opens introspection and GraphiQL. */
  production: env.NODE_ENV === 'production',
  development: env.NODE_ENV === 'development',
  logLevel: env.LOG_LEVEL,
  /** Who may read /metrics. */
  metricsAllow: addressList(env.METRICS_ALLOW),
  /** Other origins whose pages may call /graphql with the session's cookie. */
  corsOrigins: env.CORS_ORIGINS,
  /** How much a person and a community may write in which time. */
  writeLimits: env.WRITE_LIMITS,
  /** With less room than this on the store's disk, in bytes, nothing is written any more. */
  diskFreeMin: env.DISK_FREE_MIN_MB * 1_000_000,
  /** How many proxies of ours stand before the server: so many entries of X-Forwarded-* are believed. */
  trustedProxies: env.TRUSTED_PROXIES,
  /** Whether the API runs the operations of its own page alone. */
  persistedOnly: env.PERSISTED_ONLY,
  /** How long the server still takes requests after it said that it is stopping. */
  drainMs: env.DRAIN_MS,
  /** The page's own address, which letters name. */
  publicUrl: env.PUBLIC_URL,
  /** The relay that takes our mail, and who writes it; without it mail is laid into the data folder, in production not offered. */
  mailUrl: env.MAIL_URL,
  mailFrom: env.MAIL_FROM,
  /** The gateway that takes text messages, and the key that signs them; without it as with mail. */
  smsUrl: env.SMS_URL,
  smsKey: env.SMS_KEY,
  /** Where the bytes of files are kept: in the data folder, or in the store, for several machines. */
  files: env.FILES,
  /** The virus scanner that looks at every file before it is taken; none without it. */
  clamdUrl: env.CLAMD_URL,
  /** Whether the staff acts in its roles only after a sign-in with a second step. */
  staffSecondStep: env.STAFF_SECOND_STEP,
  /** The provider of OpenID Connect by which people may sign in beside passwords, as whom we come there, and what people call it; none without it. */
  oidcIssuer: env.OIDC_ISSUER,
  oidcClientId: env.OIDC_CLIENT_ID,
  oidcClientSecret: env.OIDC_CLIENT_SECRET,
  oidcName: env.OIDC_NAME,
  /** Whether browsers are told, by which push services (the usual ones where none is named), and the keys for them; made and kept in the store without them. */
  push: env.PUSH,
  pushHosts: env.PUSH_HOSTS,
  vapidPublic: env.VAPID_PUBLIC,
  vapidPrivate: env.VAPID_PRIVATE,
  /** Keys of people's data; kept in the data folder when absent. */
  fieldKey: env.FIELD_KEY,
  indexKey: env.INDEX_KEY,
});

export type Config = ReturnType<typeof fromEnvironment>;

/** A setting that cannot be meant: one line for each, to be shown without a stack. */
export class ConfigError extends Error {}

/**
 * Reads all settings once, checks them, and fills in what is usual; the only reader of the environment. An empty setting
 * counts as absent. Throws ConfigError with one line for each wrong setting.
 */
export function readConfig(env: Readonly<NodeJS.ProcessEnv> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (read.success) return fromEnvironment(read.data);
  throw new ConfigError(read.error.issues.map(({ message }) => `${message}.`).join('\n'));
}
