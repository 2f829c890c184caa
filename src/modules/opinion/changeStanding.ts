import { present } from '../../kernel/assert.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { findComment, saveCommentStanding } from './comment.store.ts';
import { messageStanding } from './message.ts';
import { findMessage, saveMessage } from './message.store.ts';
import type { Standing } from './standing.ts';

/** What a decision is about: a message or a comment. */
export interface StandingSubject {
  readonly kind: 'MESSAGE' | 'COMMENT';
  readonly id: string;
}

type Decided = Omit<Standing, 'at'>;

/**
 * Has a text stand as a decision has it; whoever asks has allowed it. An older decision that comes late, or the same one again,
 * changes nothing: false. A programming error where there is no such text.
 */
export const changeStanding = (
  { kind, id }: StandingSubject,
  standing: Decided,
  now: Date,
): Promise<boolean> =>
  kind === 'MESSAGE' ? changeMessage(id, standing, now) : changeComment(id, standing, now);

const changeMessage = (id: string, standing: Decided, now: Date): Promise<boolean> =>
  retryLostRace(async () => {
    const found = present(await findMessage(id), 'message');
    if ((found.standing?.decision ?? 0) >= standing.decision) return false;
    const changed = messageStanding(found, { ...standing, at: now });
    return (await saveMessage(changed, 'standing', now)) || lostRace;
  });

const changeComment = (id: string, standing: Decided, now: Date): Promise<boolean> =>
  retryLostRace(async () => {
    const found = present(await findComment(id), 'comment');
    if ((found.standing?.decision ?? 0) >= standing.decision) return false;
    return (await saveCommentStanding(found, { ...standing, at: now })) || lostRace;
  });
