import type { Segmenter } from '../../platform/segmenter/segmenter.ts';
import { judge } from '../classifier/classifier.ts';
import { inTurns } from '../classifier/inTurns.ts';
import { readTexts } from '../classifier/readTexts.ts';
import type { Judge } from './triageMessages.ts';
import type { Model } from '../classifier/weights.ts';

/** The machine at work: reads texts and judges each by the trained model, one after another (at most 60 ms each). */
export const judgeTexts =
  (segmenter: Segmenter, model: Model): Judge =>
  async (texts) =>
    inTurns(await readTexts(segmenter, texts), ({ message, words }) =>
      judge(model, message, words),
    );
