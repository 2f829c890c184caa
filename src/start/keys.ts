import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { randomId } from '../kernel/id.ts';
import type { IdentityKeys } from '../modules/identity/identityKeys.ts';
import { ensurePrivateFolder } from '../platform/privateFolder.ts';
import { ConfigError, type Config } from './config.ts';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/u);
const keyFile = z.object({ fieldKey: hexKey, indexKey: hexKey });
const keyBytes = 32;

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Puts new keys in place whole or not at all; leaves those that another process put there first. */
function writeNewKeys(path: string): void {
  const made = {
    fieldKey: randomBytes(keyBytes).toString('hex'),
    indexKey: randomBytes(keyBytes).toString('hex'),
  };
  const draft = `${path}.${randomId()}`;
  writeFileSync(draft, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    rmSync(draft);
  }
}

function readKeys(path: string): IdentityKeys {
  try {
    const read = keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      fieldKey: Buffer.from(read.fieldKey, 'hex'),
      indexKey: Buffer.from(read.indexKey, 'hex'),
    };
  } catch {
    throw new ConfigError(
      `The keys in ${path} cannot be read. Put the file back from the backup: without it sealed data stay closed.`,
    );
  }
}

/**
 * The keys that keep people's data closed: FIELD_KEY and INDEX_KEY, else those in the data folder, made on the first start if they
 * may be. One without the other, a store of its own in production without them (every machine needs the same), and a file that is
 * gone when new keys may not be made are a ConfigError.
 */
export function identityKeysOf(
  config: Config,
  { mayMake }: { readonly mayMake: boolean },
): IdentityKeys {
  const { fieldKey, indexKey, dataDir } = config;
  if (fieldKey && indexKey) return { fieldKey, indexKey };
  if (fieldKey ?? indexKey)
    throw new ConfigError('FIELD_KEY and INDEX_KEY must be given together.');
  if (config.production && config.mongodbUri !== undefined && !config.embeddedStore)
    throw new ConfigError(
      'FIELD_KEY and INDEX_KEY must be given (each from `openssl rand -hex 32`), the same for every process.',
    );
  const path = join(dataDir, 'keys.json');
  ensurePrivateFolder(dataDir);
  if (!existsSync(path) && !mayMake)
    throw new ConfigError(
      `${path} is gone, and this store holds data that are sealed under the keys in it. ` +
        'Put the file back from the backup, or set FIELD_KEY and INDEX_KEY as they were, and start again.',
    );
  if (!existsSync(path)) writeNewKeys(path);
  return readKeys(path);
}
