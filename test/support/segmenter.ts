import { openSegmenter, type Segmenter } from '../../src/platform/segmenter/segmenter.ts';

let opened: Promise<Segmenter> | undefined;

/** The one real segmenter of a test run: each ended one leaves about 240 MB behind. Never close it. */
export const sharedSegmenter = (): Promise<Segmenter> => (opened ??= openSegmenter());
