import { parentPort } from 'node:worker_threads';

// A thread that does what the text says: crash, hang, or give its characters back as words.
const cut = (text: string): string[] => {
  if (text === 'crash') throw new Error('as told');
  while (text === 'hang');
  return Array.from(text);
};

parentPort?.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
  parentPort?.postMessage({ kind: 'words', id, words: texts.map(cut) });
});
parentPort?.postMessage({ kind: 'ready' });
