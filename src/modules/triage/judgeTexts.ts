import { present } from '../../kernel/assert.ts';
import type { Segmenter } from '../../platform/segmenter/segmenter.ts';
import { judge } from './classifier.ts';
import { normalise } from './normalise.ts';
import type { Judge } from './triageMessages.ts';
import type { Model } from './weights.ts';

/** The machine at work: normalises texts, has them cut in the segmenter's thread, and judges each by the trained model. */
export const judgeTexts =
  (segmenter: Segmenter, model: Model): Judge =>
  async (texts) => {
    const messages = texts.map(normalise);
    const words = await segmenter.cut(messages.map(({ text }) => text));
    return messages.map((message, i) => judge(model, message, present(words[i], 'words')));
  };
