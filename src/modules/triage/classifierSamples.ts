import { textsMax, type Segmenter } from '../../platform/segmenter/segmenter.ts';
import type { LabelledMessage } from './classifierRows.ts';
import type { Sample } from './classifierVocabulary.ts';
import { messageText } from './features.ts';
import { normalise } from './normalise.ts';

/** Normalises and segments labelled messages, in batches. */
export const samplesOf = async (
  segmenter: Segmenter,
  rows: readonly LabelledMessage[],
): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (let from = 0; from < rows.length; from += textsMax) {
    const batch = rows.slice(from, from + textsMax);
    const texts = batch.map((row) => normalise(messageText(row)).text);
    const words = await segmenter.cut(texts);
    batch.forEach((labels, i) => {
      samples.push({ text: texts[i] ?? '', words: words[i] ?? [], labels });
    });
  }
  return samples;
};
