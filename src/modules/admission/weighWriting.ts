import { covers, type Work } from '../../kernel/work.ts';
import { findModesAround } from './areaMode.store.ts';
import { orderHeld } from './areaMode.ts';
import { levelOf } from './authorLevel.ts';
import { findLevel } from './authorLevel.store.ts';
import { readMatcher } from './readMatcher.ts';
import { actsOn } from './watchedWord.ts';
import { refuseComments, refusePaused, refuseWords, weigh, type Weighed } from './weighing.ts';
import { findRunningPauses, savePause } from './writingPause.store.ts';
import { isRunning, type WritingPause } from './writingPause.ts';

/** A text that somebody wants to have stand before others. */
export interface Writing {
  readonly area: string;
  /** The whole text that is read: for a post its title, a line break and its body. */
  readonly text: string;
  /** True for a remark below somebody's text. */
  readonly isComment?: boolean;
}

/**
 * Asks what is asked of every text before it stands: watched words, the mode of its area, an emergency, a pause of its author's writing, and
 * how long its author has been known. Four small reads. Refuses with BAD_INPUT `word_refused` | `word_replaced` | `comments_closed`, FORBIDDEN
 * `writing_paused` and TOO_MANY `writing_slowed`; nothing that was typed is lost by that.
 */
export async function weighWriting(
  { actor, now }: Work,
  { area, text, isComment = false }: Writing,
): Promise<Weighed> {
  const [matcher, modes, pauses, level] = await Promise.all([
    readMatcher(now),
    findModesAround(area),
    findRunningPauses(actor.personId, now),
    findLevel(actor.personId),
  ]);
  const own = pauses.filter((one) => isRunning(one, now) && covers(one.area, area));
  refusePaused(own, now);
  const order = orderHeld(modes, area, now);
  if (isComment) refuseComments(order);
  const passages = matcher(text).filter(({ word }) => actsOn(word, area, now));
  refuseWords(text, passages);
  await claimTurns(own, now);
  return weigh(text, { passages, order, level: level === null ? 'NEW' : levelOf(level, now) });
}

/** Under a slowing one text takes the turn; of two at once the second comes too early. */
async function claimTurns(pauses: readonly WritingPause[], now: Date): Promise<void> {
  for (const pause of pauses) {
    if (pause.everyMinutes === undefined) continue;
    const taken = { ...pause, lastAt: now, version: pause.version + 1 };
    if (!(await savePause(taken))) refusePaused([taken], now);
  }
}
