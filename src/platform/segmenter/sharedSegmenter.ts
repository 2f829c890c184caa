import { AppError } from '../../kernel/appError.ts';
import { openSegmenter, type Segmenter } from './segmenter.ts';

/** The one thread of a process, and how many hold it. */
interface Held {
  readonly opening: Promise<Segmenter>;
  holders: number;
}

let held: Held | undefined;

const closed = () =>
  Promise.reject(
    new AppError('UNAVAILABLE', 'The segmenter is closed.', {
      reason: 'segmenter_closed',
      retryAfterS: 3,
    }),
  );

/**
 * The segmenter that all who need one in this process share (about 2 s and 290 MB for the first of them); whoever closes it gives it
 * back, and with the last the thread ends. UNAVAILABLE as `openSegmenter`; tried again by the next.
 */
export async function openSharedSegmenter(): Promise<Segmenter> {
  const mine: Held = (held ??= { opening: openSegmenter(), holders: 0 });
  mine.holders += 1;
  let isMine = true;
  const giveBack = async (): Promise<void> => {
    if (!isMine) return;
    isMine = false;
    mine.holders -= 1;
    if (mine.holders > 0) return;
    if (held === mine) held = undefined;
    await mine.opening.then(
      (segmenter) => segmenter.close(),
      () => undefined,
    );
  };
  const segmenter = await mine.opening.catch(async (error: unknown) => {
    if (held === mine) held = undefined;
    await giveBack();
    throw error;
  });
  return {
    cut: (texts) => (isMine ? segmenter.cut(texts) : closed()),
    isWord: (text) => segmenter.isWord(text),
    healthy: () => (isMine ? segmenter.healthy() : Promise.resolve(false)),
    close: giveBack,
  };
}
