import { textsMax, type Segmenter } from '../../platform/segmenter/segmenter.ts';
import { textOf } from '../opinion/message.ts';
import type { LabelledMessage } from './rows.ts';
import { readTexts, type ReadText } from './readTexts.ts';

/** A labelled message as the machine reads it. */
export interface Sample extends ReadText {
  readonly labels: LabelledMessage;
}

/** Reads labelled messages, in batches. */
export const samplesOf = async (
  segmenter: Segmenter,
  rows: readonly LabelledMessage[],
): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (let from = 0; from < rows.length; from += textsMax) {
    const batch = rows.slice(from, from + textsMax);
    const read = await readTexts(segmenter, batch.map(textOf));
    samples.push(
      ...read.flatMap((text, i) => {
        const labels = batch[i];
        return labels ? [{ ...text, labels }] : [];
      }),
    );
  }
  return samples;
};
