import { present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { findComment, saveCommentStanding } from './comment.store.ts';
import { messageStanding } from './message.ts';
import { findMessage, saveMessage } from './message.store.ts';
import { standingAfterEdit, stateOf, type Standable, type Standing } from './standing.ts';

/** What a decision is about: a message or a comment. */
export interface StandingSubject {
  readonly kind: 'MESSAGE' | 'COMMENT';
  readonly id: string;
}

/** How a text stands by a decision, which was about the wording of this number. */
export interface DecidedStanding extends Omit<Standing, 'at' | 'sealedTo'> {
  readonly wording: number;
  /** True when somebody has decided that this wording stays as it is: what a watched word had masked in it is read again. */
  readonly liftsWords: boolean;
}

/**
 * Has a text stand as a decision has it; whoever asks has allowed it. An older decision that comes late, or the same one again,
 * changes nothing: false. A newer wording, which the decision was not about, waits for somebody to look at it where the decision took
 * anything away, and goes on waiting where it waits. A programming error where there is no such text.
 */
export const changeStanding = (
  { kind, id }: StandingSubject,
  decided: DecidedStanding,
  now: Date,
): Promise<boolean> =>
  kind === 'MESSAGE' ? changeMessage(id, decided, now) : changeComment(id, decided, now);

const changeMessage = (
  id: string,
  { wording, liftsWords, ...decided }: DecidedStanding,
  now: Date,
): Promise<boolean> =>
  retryLostRace(async () => {
    const found = present(await findMessage(id), 'message');
    if ((found.standing?.decision ?? 0) >= decided.decision) return false;
    const kept = definedFields({ sealedTo: found.standing?.sealedTo });
    const masks = masksAfter(found, decided, liftsWords ? wording : undefined);
    const standing = { ...decided, ...masks, ...kept, at: now };
    const seen = { standing, versions: found.versions.slice(0, wording) };
    const isOvertaken = found.versions.length > wording;
    const after = isOvertaken ? (standingAfterEdit(seen, now) ?? standing) : standing;
    const stands =
      isOvertaken && stateOf(found) === 'WAITING' ? { ...after, state: 'WAITING' as const } : after;
    return (await saveMessage(messageStanding(found, stands), 'standing', now)) || lostRace;
  });

const changeComment = (
  id: string,
  { wording, liftsWords, ...decided }: DecidedStanding,
  now: Date,
): Promise<boolean> =>
  retryLostRace(async () => {
    const found = present(await findComment(id), 'comment');
    if ((found.standing?.decision ?? 0) >= decided.decision) return false;
    return (
      (await saveCommentStanding(found, {
        ...decided,
        ...masksAfter(found, decided, liftsWords ? wording : undefined),
        at: now,
      })) || lostRace
    );
  });

/** The masks of a decision, with those that watched words made of every wording but the one that was decided to stay. */
function masksAfter(
  { standing }: Standable,
  { masks = [] }: Pick<Standing, 'masks'>,
  lifted: number | undefined,
): Pick<Standing, 'masks'> {
  const byWords = (standing?.masks ?? []).filter(
    ({ byWord, wording }) => byWord === true && wording !== lifted,
  );
  const all = [...masks, ...byWords];
  return all.length === 0 ? {} : { masks: all };
}
