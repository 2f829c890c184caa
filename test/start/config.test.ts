import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ConfigError, readConfig } from '../../src/start/config.ts';

const wrong = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message.split('\n');
  }
  return assert.fail(`${JSON.stringify(env)} should be refused`);
};

describe('The settings', () => {
  it('have usual values, so that a new user sets none', () => {
    const config = readConfig({});
    assert.equal(config.port, 4000);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.store, undefined);
    assert.equal(config.dataDir, resolve('.data'));
    assert.equal(config.demo, true);
    assert.equal(config.mongodbUri, undefined);
    assert.equal(config.embeddedStore, false);
    assert.equal(config.allowStandalone, false);
    assert.equal(config.production, false);
    assert.equal(config.development, false);
    assert.equal(config.logLevel, 'info');
    assert.deepEqual(config.corsOrigins, []);
    assert.equal(config.trustedProxies, 0);
  });

  it('are read from the names that stay', () => {
    const config = readConfig({
      PORT: '8080',
      STORE: 'rust',
      DATA_DIR: '/srv/fengqiao',
      DEMO: 'off',
      MONGODB_URI: 'mongodb://a:1,b:2/?replicaSet=r',
      NODE_ENV: 'production',
    });
    assert.equal(config.port, 8080);
    assert.equal(config.store, 'rust');
    assert.equal(config.dataDir, '/srv/fengqiao');
    assert.equal(config.demo, false);
    assert.equal(config.mongodbUri, 'mongodb://a:1,b:2/?replicaSet=r');
    assert.equal(config.production, true);
    assert.equal(config.development, false);
  });

  it('that are empty count as absent', () => {
    assert.equal(readConfig({ PORT: '', STORE: '', NODE_ENV: '' }).port, 4000);
  });

  it('that nobody knows are left alone', () => {
    assert.equal(readConfig({ PATH: '/bin', HOME: '/h', LANG: 'zh_CN' }).port, 4000);
  });

  for (const [name, values] of Object.entries({
    PORT: ['http', '-1', '65536', '4000.5', '0x10', ' 4000', '٤'],
    STORE: ['mongo', 'RUST'],
    DEMO: ['yes', 'true', '0'],
    MONGODB_URI: ['localhost:27017', 'http://a', 'mongodb://', 'mongodb://a b'],
    NODE_ENV: ['prod', 'Production'],
    LOG_LEVEL: ['loud'],
    METRICS_ALLOW: ['all', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0'],
    CORS_ORIGINS: ['*', 'example.org', 'https://example.org/', 'https://example.org/path'],
    WRITE_LIMITS: ['speech', 'speech.person=0/1h', 'talk.person=5/1h', 'own.area=5/1w'],
    DISK_FREE_MIN_MB: ['-1', '0.5', '500MB'],
    TRUSTED_PROXIES: ['6', 'yes'],
    DRAIN_MS: ['10001'],
    ALLOW_STANDALONE: ['1'],
    FIELD_KEY: ['secret', 'a'.repeat(63)],
    INDEX_KEY: ['g'.repeat(64)],
  }))
    it(`refuse a wrong ${name} in one line that names it and says what it takes`, () => {
      for (const value of values) {
        const lines = wrong({ [name]: value });
        assert.equal(lines.length, 1, value);
        assert.match(lines[0] ?? '', new RegExp(`^${name} must .+\\.$`, 'u'));
        if (name !== 'STORE') assert.ok(!lines[0]?.includes('Invalid'), lines[0]);
      }
    });

  it('never repeat a secret in a refusal', () => {
    assert.doesNotMatch(wrong({ MONGODB_URI: 'root:hunter2@host' }).join(), /hunter2/u);
    assert.doesNotMatch(wrong({ FIELD_KEY: 'hunter2' }).join(), /hunter2/u);
  });

  it('name everything that is wrong at once', () => {
    assert.equal(wrong({ PORT: 'x', STORE: 'y', DEMO: 'z' }).length, 3);
  });

  it('open the figures to loopback, and to whom METRICS_ALLOW adds', () => {
    const usual = readConfig({}).metricsAllow;
    assert.ok(usual.check('127.0.0.1') && usual.check('127.9.9.9') && usual.check('::1', 'ipv6'));
    assert.ok(!usual.check('10.0.0.1') && !usual.check('::2', 'ipv6'));
    const wider = readConfig({ METRICS_ALLOW: '10.0.0.0/8, 192.168.1.7 fd00::/8' }).metricsAllow;
    assert.ok(wider.check('10.200.0.1') && wider.check('192.168.1.7'));
    assert.ok(wider.check('fd12::1', 'ipv6') && wider.check('127.0.0.1'));
    assert.ok(!wider.check('192.168.1.8') && !wider.check('fe80::1', 'ipv6'));
  });

  it('take several origins, by commas or spaces', () => {
    const { corsOrigins } = readConfig({ CORS_ORIGINS: 'https://a.example,http://b.example:81 ' });
    assert.deepEqual(corsOrigins, ['https://a.example', 'http://b.example:81']);
  });

  it('take keys as hexadecimal bytes', () => {
    assert.deepEqual(readConfig({ FIELD_KEY: 'ab'.repeat(32) }).fieldKey, Buffer.alloc(32, 0xab));
  });
});
