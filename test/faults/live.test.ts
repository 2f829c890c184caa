import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { identityKeys } from '../../src/modules/identity/identityKeys.ts';
import { tellOne } from '../graphql/live/telling.ts';
import { newcomer, useTown } from '../modules/identity/people.ts';
import { until } from '../support/child.ts';
import { relayAll } from '../support/events.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore } from '../support/store.ts';
import { hears, listenAt } from '../support/streams.ts';

const program = fileURLToPath(new URL('../../src/start/web.ts', import.meta.url));
const folder = scratchFolder();

describe('Two web processes and who listens', function () {
  this.timeout(180_000);
  useTown();
  const running: ChildProcess[] = [];
  after(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  const startWeb = async () => {
    const { uri } = await testStore();
    const { fieldKey, indexKey } = identityKeys();
    const child = fork(program, [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        MONGODB_URI: uri.replace(
          /^([^:]+:\/\/[^/]+)(?:\/[^?]*)?/u,
          `$1/${mongoose.connection.name}`,
        ),
        ...{ EMBEDDED_STORE: 'on', DATA_DIR: folder.path, PORT: '0', LOG_LEVEL: 'silent' },
        FIELD_KEY: fieldKey.toString('hex'),
        INDEX_KEY: indexKey.toString('hex'),
      },
    });
    running.push(child);
    const [said] = (await once(child, 'message')) as [{ listening: string }];
    return { child, url: said.listening };
  };

  it('both hear of what was done elsewhere; one is killed, and the other tells what was missed; a stop ends the stream and the process', async () => {
    const { person, token } = await newcomer();
    const [first, second] = await Promise.all([startWeb(), startWeb()]);
    const [here, there] = [
      await listenAt(first.url, { token }),
      await listenAt(second.url, { token }),
    ];
    for (const stream of [here, there]) await hears(stream, 'the beginning', () => true);
    await tellOne(person.id);
    await relayAll();
    for (const stream of [here, there])
      await hears(stream, 'the notice', ({ unreadNotices }) => unreadNotices?.number === 1);

    const lastEventId = here.ids.at(-1) ?? '';
    first.child.kill('SIGKILL');
    await until('the stream is cut', () => !here.isOpen());
    assert.deepEqual(here.endedBy, [], 'nobody had time to say so');
    await tellOne(person.id);
    await relayAll();
    const back = await listenAt(second.url, { token, lastEventId });
    const missed = await hears(back, 'what was missed', () => true);
    assert.equal(missed.isReload, false);
    assert.equal(missed.unreadNotices?.number, 2);

    const ended = once(second.child, 'exit');
    second.child.kill('SIGTERM');
    const [code] = (await ended) as [number | null];
    assert.equal(code, 0);
    await until('the streams have ended', () => !there.isOpen() && !back.isOpen());
    assert.deepEqual(back.endedBy, ['complete']);
  });
});
