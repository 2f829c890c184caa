import { dictionaryPaths, readUsualWords } from '../../src/platform/segmenter/dictionary.ts';
import { openSegmenter, type Segmenter } from '../../src/platform/segmenter/segmenter.ts';

let opened: Promise<Segmenter> | undefined;

/** The one real segmenter of a test run: each ended one leaves about 240 MB behind. Never close it. */
export const sharedSegmenter = (): Promise<Segmenter> => (opened ??= openSegmenter());

/** A segmenter without a dictionary: every character is a word. */
export const plainSegmenter: Segmenter = {
  cut: (texts) => Promise.resolve(texts.map((text) => Array.from(text))),
  isWord: () => false,
  healthy: () => Promise.resolve(true),
  close: () => Promise.resolve(),
};

let usual: ReadonlySet<string> | undefined;

/** The dictionary of the real segmenter, without its thread. */
export const isUsualWord = (text: string): boolean =>
  (usual ??= readUsualWords(dictionaryPaths())).has(text);
