import { Worker } from 'node:worker_threads';
import type { DictionaryPaths } from './dictionary.ts';

/** The code of the segmenter's thread: tsc writes segmenterThread.js beside this file, under tsx both are .ts. */
export const ownThreadFile = (): URL =>
  new URL(`./segmenterThread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Starts a thread on a file. Threads of Node 20 do not inherit tsx's loader, so a .ts file is read through it explicitly. */
export const startThread = (file: URL, workerData: DictionaryPaths): Worker => {
  const options = { workerData, name: 'segmenter' };
  if (!file.pathname.endsWith('.ts')) return new Worker(file, options);
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  return new Worker(code, { ...options, eval: true });
};
