import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own for one test, in the system's place for such; `remove()` takes it away. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** An empty folder for the tests of one `describe`, made before them and taken away after them, however often they run; gives its path. */
export function useScratchFolder(): () => string {
  let folder: ReturnType<typeof scratchFolder> | undefined;
  before('a folder', () => {
    folder = scratchFolder();
  });
  after('no folder', () => {
    folder?.remove();
  });
  return () => folder?.path ?? assert.fail('the folder is not there yet');
}
