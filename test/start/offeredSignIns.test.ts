import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { seedHashOf, writeDemoMark } from '../../src/demo/demoMark.ts';
import { writeDemoFile } from '../../src/demo/signIns.ts';
import { present } from '../../src/kernel/assert.ts';
import { readConfig } from '../../src/start/config.ts';
import { mayOffer, offeredSignIns } from '../../src/start/offeredSignIns.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { useStore } from '../support/store.ts';

const seed = 'a seed that is long enough for thirty-two';

describe('The sign-ins that the page offers', () => {
  useStore();
  const folder = scratchFolder();
  before('the store holds our demo', async () => {
    writeDemoFile(folder.path, { seed });
    const db = present(mongoose.connection.db, 'database');
    await writeDemoMark(db, { isDone: true, seedHash: seedHashOf(seed) });
  });
  after(() => {
    folder.remove();
  });
  const offered = (env: Readonly<Record<string, string>>) =>
    offeredSignIns(readConfig({ DATA_DIR: folder.path, ...env }));

  it('are the people at the desks, with what the page says of them', async () => {
    const people = await offered({});
    assert.ok(people.length >= 9);
    const find = (name: string) => people.find(({ userName }) => userName === name);
    assert.equal(find('fayan')?.role, 'SPOKESPERSON');
    assert.equal(find('anju')?.place, '安居物业服务有限公司');
    assert.deepEqual([find('xinju')?.role, find('xinju')?.isNew], ['RESIDENT', true]);
  });

  it('are nobody’s in production, without the demo, and where other machines reach the server', async () => {
    for (const env of [
      { NODE_ENV: 'production' },
      { DEMO: 'off' },
      { HOST: '0.0.0.0' },
      { HOST: '192.0.2.7' },
      { TRUSTED_PROXIES: '1' },
    ]) {
      assert.equal(mayOffer(readConfig(env)), false, JSON.stringify(env));
      assert.deepEqual(await offered(env), [], JSON.stringify(env));
    }
    for (const HOST of ['127.0.0.1', '::1', 'localhost'])
      assert.equal(mayOffer(readConfig({ HOST })), true, HOST);
  });

  it('are nobody’s where the store holds another’s community, or one half planted', async () => {
    const db = present(mongoose.connection.db, 'database');
    for (const mark of [
      { isDone: true, seedHash: seedHashOf('another') },
      { isDone: false, seedHash: seedHashOf(seed) },
    ]) {
      await writeDemoMark(db, mark);
      assert.deepEqual(await offered({}), []);
    }
  });
});
