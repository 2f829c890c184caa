import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { endsWithin } from '../../jobs/endsWithin.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { runChild, type RunningChild } from '../support/child.ts';

const file = pathToFileURL(join(packageRoot(), 'jobs/endsWithin.ts')).href;

/** A process that waits for work, an hour at most. */
const waitingFor = (work: string): RunningChild =>
  runChild('--input-type=module', [
    '--eval',
    `import { endsWithin } from '${file}';
     await endsWithin(${work}, 3_600_000).then(console.log, ({ message }) => console.log(message));`,
  ]);

describe('Work that is waited for', function () {
  this.timeout(30_000);
  let child: RunningChild | undefined;
  afterEach(() => child?.process.kill());

  it('has ended in time, and nothing holds the process any more', async () => {
    child = waitingFor('Promise.resolve()');
    assert.equal(await child.ended, 0);
    assert.equal(child.output(), 'true\n');
  });

  it('is left when its time is over', async () => {
    assert.equal(await endsWithin(new Promise(() => undefined), 1), false);
  });

  it('that fails passes its failure on, and nothing holds the process any more', async () => {
    child = waitingFor("Promise.reject(new Error('broken'))");
    assert.equal(await child.ended, 0);
    assert.equal(child.output(), 'broken\n');
  });
});
