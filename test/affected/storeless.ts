import { stepsTo, type Importers } from './importGraph.ts';

/** What starts a store for a test, and what every file that keeps something imports sooner or later. */
const storeOfTests = 'test/support/store.ts';
const mappingToStore = 'src/platform/storedSchema.ts';
/** What a test reads code with: in a changed copy it would read what the tool wrote into it. */
const codeOfTests = 'test/support/tree.ts';

/** Which tests need no store, and which tests try a file. */
export interface Storeless {
  readonly isStoreless: (test: string) => boolean;
  /** None that reads code. For a file that keeps nothing those tests alone that need no store, when there are any: hundreds of changes are tried in a minute. */
  readonly fitting: (file: string, tests: readonly string[]) => readonly string[];
}

/** Tells by imports what needs a store. */
export function storelessOf(importers: Importers): Storeless {
  const needing = stepsTo(importers, storeOfTests);
  const keeping = stepsTo(importers, mappingToStore);
  const reading = stepsTo(importers, codeOfTests);
  const isStoreless = (test: string): boolean => !needing.has(test);
  return {
    isStoreless,
    fitting(file, reached) {
      const tests = reached.filter((test) => !reading.has(test));
      const storeless = keeping.has(file) ? [] : tests.filter(isStoreless);
      return storeless.length > 0 ? storeless : tests;
    },
  };
}
