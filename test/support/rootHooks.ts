import { takeUnmet } from './beforeNext.ts';
import { takeViolations } from './commandMonitor.ts';
import { endTestStores, makeStoresFolder, stopTestStore } from './store.ts';

/** Fails the test that sent a command outside the portable subset, or waited for a write that never came. */
export const mochaHooks = {
  afterEach(): void {
    const violations = takeViolations();
    if (violations.length > 0)
      throw new Error(`outside the portable subset of the store:\n${violations.join('\n')}`);
    const unmet = takeUnmet();
    if (unmet.length > 0) throw new Error(`nothing came to ${unmet.join(', ')}`);
  },
};

/** Once a run, before the first test, in the process that started the run. */
export function mochaGlobalSetup(): void {
  makeStoresFolder();
}

/** Once a run, after the last test: ends this process's store, and those of worker processes, which have ended by now. */
export async function mochaGlobalTeardown(): Promise<void> {
  await stopTestStore();
  await endTestStores();
}
