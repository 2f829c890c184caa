import { parentPort, workerData } from 'node:worker_threads';
import nodejieba from 'nodejieba';

import type { ThreadAnswer, ThreadRequest } from './segmenterProtocol.ts';
import type { ThreadData } from './startThread.ts';

// The thread's whole life: load once (about 2 s, 290 MB), say so, then cut what comes, in the order it comes.
nodejieba.load((workerData as ThreadData).dictionary);
// The second argument turns the hidden Markov model on: without it Latin words and numbers fall into single characters.
const cut = (text: string): string[] => (text === '' ? [] : nodejieba.cut(text, true));
cut('好');
const say = (answer: ThreadAnswer): void => {
  parentPort?.postMessage(answer);
};

parentPort?.on('message', ({ id, texts }: ThreadRequest) => {
  say({ kind: 'words', id, words: texts.map(cut) });
});
say({ kind: 'ready' });
