import { z } from 'zod';
import { read } from './tree.ts';

const chapter = z.strictObject({
  chapter: z.string(),
  modules: z.array(z.string()),
  reads: z.array(z.string()),
  holdsSpeech: z.boolean().default(false),
});

/** The modules in their chapters, in the order it happens, and what each chapter may read. */
export const chapters = z.array(chapter).parse(JSON.parse(read('src/chapters.json')));
