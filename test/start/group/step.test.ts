import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkMachine } from '../../../src/start/group/checkMachine.ts';
import { step } from '../../../src/start/group/step.ts';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

describe('A step that takes long', () => {
  it('says that it goes on, and that it is done', async () => {
    const said: string[] = [];
    const result = await step(
      (line) => said.push(line),
      'Building',
      () => sleep(2_300, 'built'),
    );
    assert.equal(result, 'built');
    assert.match(said[0] ?? '', /^Building … \d+ s$/u);
    assert.match(said.at(-1) ?? '', /^Building: done in \d+ s$/u);
  });

  it('holds its own line back while the step tells of itself', async () => {
    const said: string[] = [];
    await step(
      (line) => said.push(line),
      'Fetching',
      async (tell) => {
        for (let piece = 1; piece <= 3; piece += 1) {
          await sleep(900);
          tell(`piece ${String(piece)}`);
        }
      },
    );
    assert.deepEqual(said.slice(0, 3), ['piece 1', 'piece 2', 'piece 3']);
    assert.match(said[3] ?? '', /^Fetching: done in \d+ s$/u);
    assert.equal(said.length, 4);
  });

  it('says nothing when it was quick, and hands a failure on', async () => {
    const said: string[] = [];
    await step(
      (line) => said.push(line),
      'Quick',
      () => Promise.resolve(),
    );
    await assert.rejects(
      step(
        (line) => said.push(line),
        'Broken',
        () => Promise.reject(new Error('no')),
      ),
      /no/u,
    );
    assert.deepEqual(said, []);
  });
});

describe('The machine', () => {
  it('is fit when the port is free, and any port is free when none is asked for', async () => {
    await checkMachine('127.0.0.1', 0);
  });

  it('is told which port is taken and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await assert.rejects(checkMachine('127.0.0.1', port), {
      message: `Port ${String(port)} is taken: end what uses it, or choose another one: PORT=${String(port + 1)} npm start`,
    });
    await new Promise((resolve) => other.close(resolve));
  });
});
