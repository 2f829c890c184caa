import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild, until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

/** libfaketime (Debian: faketime), which gives one process a clock that can be set; undefined where it is not installed. */
const library = ['/usr/lib', '/usr/lib64']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'faketime')))
  .map((folder) => join(folder, 'libfaketimeMT.so.1'))
  .find((file) => existsSync(file));

describe('The schedules of a process whose clock is set while it runs', function () {
  this.timeout(120_000);
  const folder = scratchFolder();
  after(folder.remove);

  it('go on after 10 minutes and 2 hours, back and forth, and after a day', async () => {
    if (library === undefined) {
      console.log('      faketime is not installed: proved with an injected clock alone');
      return;
    }
    const clock = join(folder.path, 'clock');
    writeFileSync(clock, '+0\n');
    const child = runChild(fileURLToPath(new URL('steppedClock.ts', import.meta.url)), [], {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    });
    try {
      const triggers = () => [...child.output().matchAll(/^TRIGGER (.+)$/gmu)].map(([, at]) => at);
      const lastMs = () => Date.parse(triggers().at(-1) ?? '');
      await until('it began', () => triggers().length >= 3, 30_000);
      for (const seconds of [-600, 600, -7_200, 7_200, 86_400]) {
        writeFileSync(clock, `${seconds > 0 ? '+' : ''}${String(seconds)}\n`);
        const isThere = () => Math.abs(lastMs() - Date.now() - seconds * 1_000) < 60_000;
        await until(`a trigger after ${String(seconds)} s`, isThere, 20_000);
        const before = triggers().length;
        await until('it goes on', () => triggers().length >= before + 3, 20_000);
      }
      assert.equal(child.process.exitCode, null, child.output());
    } finally {
      child.process.kill('SIGKILL');
      await child.ended;
    }
  });
});
