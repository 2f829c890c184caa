import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  closeTransports,
  deliverySettings,
  transportOf,
  useDeliverySettings,
} from '../../src/modules/delivery/deliverySettings.ts';
import { ConfigError, readConfig } from '../../src/start/config.ts';
import { offerChannels, openTransports } from '../../src/start/openDelivery.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const key = 'a'.repeat(64);
const letter = { id: 'one', to: 'lin@example.com', subject: '消息', text: '有新消息' };

describe('The ways out of an installation', () => {
  const folder = scratchFolder();
  after(folder.remove);
  afterEach(async () => {
    await closeTransports();
    useDeliverySettings({ offered: [], origin: undefined });
  });
  const config = (env: Record<string, string> = {}) =>
    readConfig({ DATA_DIR: folder.path, ...env });

  it('lay letters into the data folder, the owner’s alone, where nothing is set', async () => {
    offerChannels(config({ PUBLIC_URL: 'https://fengqiao.example' }));
    assert.deepEqual(deliverySettings(), {
      offered: ['MAIL', 'SMS'],
      origin: 'https://fengqiao.example',
    });
    openTransports(config());
    await transportOf('MAIL')?.deliver(letter);
    await transportOf('SMS')?.deliver({ ...letter, to: '13812345678' });
    const mail = join(folder.path, 'letters', 'mail');
    const [file = ''] = readdirSync(mail);
    assert.match(readFileSync(join(mail, file), 'utf8'), /To: lin@example\.com/u);
    assert.equal(statSync(mail).mode & 0o077, 0);
    const texts = join(folder.path, 'letters', 'texts');
    assert.equal(readFileSync(join(texts, 'one.txt'), 'utf8'), '13812345678\n\n有新消息\n');
  });

  it('are none in production where nothing is set', () => {
    const production = config({ NODE_ENV: 'production' });
    offerChannels(production);
    openTransports(production);
    assert.deepEqual(deliverySettings().offered, []);
    assert.equal(transportOf('MAIL'), undefined);
  });

  it('are those that are set', () => {
    const set = config({
      NODE_ENV: 'production',
      MAIL_URL: 'smtps://user:word@mail.example:465',
      MAIL_FROM: '网上枫桥 <noreply@fengqiao.example>',
      SMS_URL: 'https://sms.example/send',
      SMS_KEY: key,
    });
    offerChannels(set);
    openTransports(set);
    assert.deepEqual(deliverySettings().offered, ['MAIL', 'SMS']);
  });

  it('are refused when half is set, or when it cannot be meant', () => {
    for (const env of [{ MAIL_URL: 'smtp://mail.example' }, { SMS_URL: 'https://sms.example' }])
      assert.throws(() => {
        offerChannels(config(env));
      }, ConfigError);
    for (const env of [
      { MAIL_URL: 'smtps://mail.example', MAIL_FROM: 'no address' },
      { SMS_URL: 'http://sms.example', SMS_KEY: key },
    ])
      assert.throws(() => {
        openTransports(config(env));
      }, ConfigError);
    for (const env of [
      { MAIL_URL: 'mail.example' },
      { SMS_URL: 'ftp://sms.example' },
      { SMS_KEY: 'short' },
      { PUBLIC_URL: 'https://fengqiao.example/page' },
    ])
      assert.throws(() => config(env), ConfigError);
  });
});
