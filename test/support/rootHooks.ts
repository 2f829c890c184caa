import { takeViolations } from './commandMonitor.ts';
import { stopTestStore } from './store.ts';

/** Fails the run on the first command outside the portable subset, and stops the store that useStore() started. */
export const mochaHooks = {
  afterEach(): void {
    const violations = takeViolations();
    if (violations.length > 0)
      throw new Error(`outside the portable subset of the store:\n${violations.join('\n')}`);
  },
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(60_000);
    await stopTestStore();
  },
};
