import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the dictionaries lie that come with the segmenter; throws where it is not installed. Nothing of it is loaded. */
export const jiebaFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict',
  );
