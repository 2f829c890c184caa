import { Worker } from 'node:worker_threads';
import type { DictionaryPaths } from './dictionary.ts';

/** What a segmenter's thread is born with. */
export interface ThreadData {
  readonly dictionary: DictionaryPaths;
  /** The thread's own file, as a URL. */
  readonly file: string;
}

/** The code of the segmenter's thread: tsc writes segmenterThread.js beside this file, under tsx both are .ts. */
export const ownThreadFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./segmenterThread.ts', import.meta.url)
    : new URL('./segmenterThread.js', import.meta.url);

/** Starts a thread on a file, through tsx's loader when that is TypeScript. */
export const startThread = (file: URL, dictionary: DictionaryPaths): Worker => {
  const workerData: ThreadData = { dictionary, file: file.href };
  const first = file.pathname.endsWith('.ts') ? new URL('./tsxThread.mjs', import.meta.url) : file;
  return new Worker(first, { workerData, name: 'segmenter', execArgv: [] });
};
