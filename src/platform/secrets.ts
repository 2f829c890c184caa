import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sealKeyBytes } from './seal.ts';

/** The random keys of one installation, 32 bytes each. Lost keys cannot be replaced: phone numbers stay closed for ever. */
export interface Secrets {
  readonly fieldKey: Buffer;
  readonly indexKey: Buffer;
}

/** Where the keys come from: the configuration (FIELD_KEY, INDEX_KEY), else the data folder. */
export interface SecretsSource {
  readonly dataDir: string;
  readonly fieldKey?: Buffer | undefined;
  readonly indexKey?: Buffer | undefined;
  /** True when processes on several machines share the store: then the keys must be given, none are made. */
  readonly shared: boolean;
}

/** The keys' file within DATA_DIR: readable by its owner alone. Keep it with the backups of the store, but apart from them. */
export const secretsFile = 'secrets.json';

/**
 * The keys: as configured, else from DATA_DIR/secrets.json, which is made at the first start. Throws an Error that says what
 * to do when only one key is given, a key is not 32 bytes, the file is damaged, or a shared store has none.
 */
export async function readSecrets(source: SecretsSource): Promise<Secrets> {
  const { fieldKey, indexKey } = source;
  if (fieldKey !== undefined && indexKey !== undefined)
    return { fieldKey: checkKey('FIELD_KEY', fieldKey), indexKey: checkKey('INDEX_KEY', indexKey) };
  if (fieldKey !== undefined || indexKey !== undefined)
    throw new Error('Set both FIELD_KEY and INDEX_KEY, or neither.');
  if (source.shared)
    throw new Error(
      'Set FIELD_KEY and INDEX_KEY (32 random bytes each, for example from `openssl rand -hex 32`): ' +
        'all processes on this store must share them.',
    );
  const path = join(source.dataDir, secretsFile);
  await makeOnce(source.dataDir, path);
  return fromFile(path, await readFile(path, 'utf8'));
}

function checkKey(name: string, key: Buffer): Buffer {
  if (key.length !== sealKeyBytes)
    throw new Error(`${name} must be ${String(sealKeyBytes)} bytes long.`);
  return key;
}

function fromFile(path: string, text: string): Secrets {
  try {
    const held = JSON.parse(text) as Partial<Record<'fieldKey' | 'indexKey', string>>;
    return {
      fieldKey: checkKey('fieldKey', Buffer.from(held.fieldKey ?? '', 'hex')),
      indexKey: checkKey('indexKey', Buffer.from(held.indexKey ?? '', 'hex')),
    };
  } catch {
    throw new Error(
      `${path} is damaged: put it back from a backup; new keys would not open the old data.`,
    );
  }
}

/** Makes the file unless it is there: whole or not at all, and only one of two starting processes wins. */
async function makeOnce(dataDir: string, path: string): Promise<void> {
  if (await isThere(path)) return;
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const key = () => randomBytes(sealKeyBytes).toString('hex');
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ fieldKey: key(), indexKey: key() }, null, 2)}\n`);
    await file.sync();
    await link(draft, path).catch(unlessThere);
    await syncFolder(dataDir);
  } finally {
    await file.close();
    await unlink(draft);
  }
}

/** The folder's own entry must survive a power cut, too: data sealed with keys that are gone are lost. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const isThere = (path: string): Promise<boolean> =>
  open(path, 'r').then(
    (file) => file.close().then(() => true),
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );

const unlessThere = (error: unknown): void => {
  if (codeOf(error) !== 'EEXIST') throw error;
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
