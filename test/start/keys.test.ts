import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/start/config.ts';
import { identityKeysOf } from '../../src/start/keys.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

describe('The keys of people’s data', () => {
  let folder: ReturnType<typeof scratchFolder>;
  beforeEach(() => {
    folder = scratchFolder();
  });
  afterEach(() => {
    folder.remove();
  });
  const keysWith = (env: Record<string, string> = {}) =>
    identityKeysOf(readConfig({ DATA_DIR: folder.path, ...env }), { mayMake: true });

  it('are made on the first start and stay the same', () => {
    const first = keysWith();
    assert.equal(first.fieldKey.length, 32);
    assert.equal(first.indexKey.length, 32);
    assert.notDeepEqual(first.fieldKey, first.indexKey);
    assert.deepEqual(keysWith(), first);
  });

  it('are new in every installation', () => {
    const other = scratchFolder();
    try {
      const config = readConfig({ DATA_DIR: other.path });
      assert.notDeepEqual(identityKeysOf(config, { mayMake: true }), keysWith());
    } finally {
      other.remove();
    }
  });

  it('are for the owner’s eyes alone, and no draft of them stays', () => {
    keysWith();
    assert.deepEqual(readdirSync(folder.path), ['keys.json']);
    assert.equal(statSync(join(folder.path, 'keys.json')).mode & 0o777, 0o600);
  });

  it('are never made anew over a damaged file: what they sealed would stay closed', () => {
    const path = join(folder.path, 'keys.json');
    for (const damaged of ['', '{', '{}', '{"fieldKey":"aa","indexKey":"bb"}']) {
      writeFileSync(path, damaged);
      assert.throws(() => keysWith(), ConfigError);
      assert.equal(readFileSync(path, 'utf8'), damaged);
    }
  });

  it('are not made anew for data that are sealed already', () => {
    const config = readConfig({ DATA_DIR: folder.path });
    assert.throws(
      () => identityKeysOf(config, { mayMake: false }),
      /keys\.json is gone, .* Put the file back from the backup, or set FIELD_KEY and INDEX_KEY/u,
    );
    assert.deepEqual(readdirSync(folder.path), []);
    const made = keysWith();
    assert.deepEqual(identityKeysOf(config, { mayMake: false }), made);
  });

  it('come from the settings when these name both', () => {
    const env = { FIELD_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) };
    const keys = keysWith(env);
    assert.deepEqual(keys, { fieldKey: Buffer.alloc(32, 0x11), indexKey: Buffer.alloc(32, 0x22) });
    assert.ok(!existsSync(join(folder.path, 'keys.json')));
  });

  it('are refused when the settings name only one', () => {
    assert.throws(() => keysWith({ FIELD_KEY: '11'.repeat(32) }), ConfigError);
    assert.throws(() => keysWith({ INDEX_KEY: '11'.repeat(32) }), ConfigError);
  });

  it('must be given in production on a store of its own, where several machines need the same', () => {
    const own = { NODE_ENV: 'production', MONGODB_URI: 'mongodb://a/?replicaSet=r' };
    assert.throws(() => keysWith(own), /FIELD_KEY and INDEX_KEY must be given/u);
    assert.equal(keysWith({ ...own, EMBEDDED_STORE: 'on' }).fieldKey.length, 32);
  });
});
