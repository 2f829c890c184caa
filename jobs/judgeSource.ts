import { judgeTexts } from '../src/modules/triage/judgeTexts.ts';
import { openModel } from '../src/modules/classifier/weightsFile.ts';
import type { Judge } from '../src/modules/triage/triageMessages.ts';
import type { Segmenter } from '../src/platform/segmenter/segmenter.ts';
import { openSharedSegmenter } from '../src/platform/segmenter/sharedSegmenter.ts';

/** Where a job gets the machine from, and how it gives it back. */
export interface JudgeSource {
  open(): Promise<Judge>;
  close(): Promise<void>;
}

/** A machine that somebody else has opened and will close. */
export const judgeOf = (judge: Judge): JudgeSource => ({
  open: () => Promise.resolve(judge),
  close: () => Promise.resolve(),
});

/**
 * The process's own machine, with the weights at a path, the committed ones when it is absent; opened when it is first needed
 * (about 2 s and 290 MB) and kept: each segmenter thread that ends leaves memory behind. The segmenter is the process's one.
 */
export function ownJudge(weightsPath?: string): JudgeSource {
  let opened: Promise<{ segmenter: Segmenter; judge: Judge }> | undefined;
  const openOnce = async () => {
    const model = await openModel(weightsPath);
    const segmenter = await openSharedSegmenter();
    return { segmenter, judge: judgeTexts(segmenter, model) };
  };
  return {
    open: async () => {
      opened ??= openOnce();
      try {
        return (await opened).judge;
      } catch (error) {
        // A machine that could not be opened is tried again at the next round.
        opened = undefined;
        throw error;
      }
    },
    close: async () => {
      const held = await opened?.catch(() => undefined);
      opened = undefined;
      await held?.segmenter.close();
    },
  };
}
