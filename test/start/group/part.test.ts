import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oldLogsMax, startPart, type PartOptions } from '../../../src/start/group/part.ts';
import { until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

describe('A part of the group', () => {
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });
  const faults: string[] = [];
  const start = (name: string, program: string, own: Partial<PartOptions> = {}) => {
    const file = join(folder.path, `${name}.js`);
    writeFileSync(file, program);
    return startPart({
      name,
      file,
      env: process.env,
      logDir: join(folder.path, 'logs'),
      onFault: ({ message }) => faults.push(message),
      ...own,
    });
  };
  const staysUp = "process.send({ listening: 'here' }); setInterval(() => {}, 1000);";

  it('tells what it said when it was ready, keeps its log, and ends when asked', async () => {
    const part = start('calm', `console.log('a line'); ${staysUp}`);
    assert.deepEqual(await part.ready, { listening: 'here' });
    const log = () => readFileSync(join(folder.path, 'logs', 'calm.log'), 'utf8');
    await until('the line is kept', () => log() === 'a line\n');
    await part.stop();
  });

  it('gives its last words when it cannot start, and when it ends later', async () => {
    const lame = start('lame', "console.error('no legs'); process.exit(1);");
    await assert.rejects(lame.ready, { message: 'The lame part could not start: no legs' });
    assert.equal(await lame.gone, 'no legs');
    const short = start('short', `${staysUp} setTimeout(() => { throw new Error('tired'); }, 50);`);
    await short.ready;
    assert.match(await short.gone, /tired/u);
  });

  const answers = "process.on('message', (m) => m.ping && process.send({ pong: true }));";

  it('is ended by force when its event loop stands still, with the reason as its last words', async () => {
    const loopTimes = { everyMs: 20, silentMaxMs: 400 };
    const spinning = start('spin', `${answers} ${staysUp} setTimeout(() => { for (;;); }, 200);`, {
      loopTimes,
    });
    assert.deepEqual(await spinning.ready, { listening: 'here' });
    assert.match(await spinning.gone, /its event loop did not answer for 0 s; ended by force$/u);
    const log = () => readFileSync(join(folder.path, 'logs', 'spin.log'), 'utf8');
    await until('it is in the log', () => log().includes('did not answer'));
  });

  it('is left alone while it answers, and while it is still being loaded', async () => {
    const loopTimes = { everyMs: 20, silentMaxMs: 400 };
    const slow = `const until = Date.now() + 900; while (Date.now() < until);`;
    const part = start('slow', `${slow} ${answers} ${staysUp}`, { loopTimes });
    await part.ready;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(await Promise.race([part.gone, Promise.resolve('still there')]), 'still there');
    await part.stop();
  });

  it('begins a new log when one is full, while it runs, and keeps a stated number of old ones', async () => {
    const logs = () =>
      readdirSync(join(folder.path, 'logs')).filter((name) => name.startsWith('much.log'));
    const line = 'x'.repeat(99);
    const speak = `setInterval(() => { for (let i = 0; i < 20; i += 1) console.log('${line}'); }, 5);`;
    const part = start('much', `${speak} ${staysUp}`, { logSizeMax: '10K' });
    await part.ready;
    const oldest = `much.log.${String(oldLogsMax)}`;
    await until('the oldest that is kept is there', () => logs().includes(oldest), 30_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await part.stop();
    // One fewer when it stopped between a full log and the next.
    assert.ok(logs().length <= oldLogsMax + 1, logs().join());
    const old = statSync(join(folder.path, 'logs', oldest));
    assert.ok(old.size >= 10_000 && old.size < 100_000, String(old.size));
    assert.equal(old.mode & 0o777, 0o600);
  });

  it('tells of a log that cannot be written, and does not fall over it', async () => {
    mkdirSync(join(folder.path, 'logs', 'mute.log'), { recursive: true });
    const part = start('mute', staysUp);
    await part.ready;
    await until('it is told', () => faults.length > 0);
    assert.match(faults[0] ?? '', /mute\.log/u);
    await part.stop();
  });
});
