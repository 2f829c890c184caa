import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPart } from '../../../src/start/group/part.ts';
import { until } from '../../support/child.ts';
import { scratchFolder } from '../../support/store.ts';

describe('A part of the group', () => {
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });
  const faults: string[] = [];
  const start = (name: string, program: string) => {
    const file = join(folder.path, `${name}.js`);
    writeFileSync(file, program);
    return startPart({
      name,
      file,
      env: process.env,
      logDir: join(folder.path, 'logs'),
      onFault: ({ message }) => faults.push(message),
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

  it('tells of a log that cannot be written, and does not fall over it', async () => {
    mkdirSync(join(folder.path, 'logs', 'mute.log'), { recursive: true });
    const part = start('mute', staysUp);
    await part.ready;
    await until('it is told', () => faults.length > 0);
    assert.match(faults[0] ?? '', /EISDIR/u);
    await part.stop();
  });
});
