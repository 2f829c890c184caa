import { setImmediate as otherWork } from 'node:timers/promises';
import { present } from '../../kernel/assert.ts';
import type { Segmenter } from '../../platform/segmenter/segmenter.ts';
import { judge } from './classifier.ts';
import { normalise } from './normalise.ts';
import type { Judge } from './triageMessages.ts';
import type { Model } from './weights.ts';

/**
 * The machine at work: normalises texts, has them cut in the segmenter's thread, and judges each by the trained model. Between
 * two texts (at most 60 ms each) whatever else the process has to do comes first.
 */
export const judgeTexts =
  (segmenter: Segmenter, model: Model): Judge =>
  async (texts) => {
    const messages = await inTurns(texts, normalise);
    const words = await segmenter.cut(messages.map(({ text }) => text));
    return inTurns(messages, (message, i) => judge(model, message, present(words[i], 'words')));
  };

async function inTurns<T, R>(items: readonly T[], act: (item: T, i: number) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    results.push(act(item, i));
    await otherWork();
  }
  return results;
}
