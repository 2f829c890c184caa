import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../kernel/appError.ts';

/** Judges many texts at once; order is kept. */
type JudgeMany<V> = (texts: readonly string[]) => Promise<readonly V[]>;

/** A text on which no sound machine fails: it tells whether a failure came from a text or from the machine. */
const harmless = '好';
/** A segmenter whose thread ended is back after about 2 s; so long it is waited for. */
const triesMax = 20;
const pauseMs = 500;

/**
 * The verdicts of texts, in their order; undefined for one on which the machine fails although it can judge others, so that
 * such a text holds up no other. Throws UNAVAILABLE, or what the machine said of the kind, when it is away itself.
 */
export async function judgeEach<V>(
  judge: JudgeMany<V>,
  texts: readonly string[],
): Promise<readonly (V | undefined)[]> {
  if (texts.length === 0) return [];
  try {
    return await judge(texts);
  } catch (error) {
    await wellAgain(judge, error);
  }
  const verdicts: (V | undefined)[] = [];
  for (const text of texts) verdicts.push(await judgeAlone(judge, text));
  return verdicts;
}

async function judgeAlone<V>(judge: JudgeMany<V>, text: string): Promise<V | undefined> {
  try {
    const [verdict] = await judge([text]);
    return verdict;
  } catch (error) {
    await wellAgain(judge, error);
    return undefined;
  }
}

/** Waits until the machine judges a harmless text; throws when it does not come back, or at once when it does not promise to. */
async function wellAgain(judge: JudgeMany<unknown>, why: unknown): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await judge([harmless]);
      return;
    } catch (error) {
      if (tries === triesMax || !comesBack(error)) throw awayBecause(why);
      await sleep(pauseMs);
    }
}

const awayBecause = (why: unknown): AppError =>
  why instanceof AppError && (why.code === 'UNAVAILABLE' || why.code === 'TIMEOUT')
    ? why
    : new AppError('UNAVAILABLE', `The machine judges nothing just now: ${String(why)}`, {
        reason: 'machine_away',
      });

const comesBack = (error: unknown): boolean =>
  error instanceof AppError &&
  error.detail.retryAfterS !== undefined &&
  error.detail.reason !== 'segmenter_closed';
