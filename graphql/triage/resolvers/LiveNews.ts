import { mayReadConflictFlagsOf } from '../../../src/modules/triage/conflictFlag.policy.ts';
import { countWaitingConflictFlags } from '../../../src/modules/triage/readConflictFlags.ts';
import type { News } from '../../live/news.ts';
import type { Actor } from '../../../src/kernel/work.ts';
import type { LiveNewsResolvers } from '../../types.generated.ts';

export const LiveNews: Pick<LiveNewsResolvers, 'flagChanges' | 'waitingFlags'> = {
  waitingFlags: (news, _args, { work }) => {
    const { actor } = work;
    const isAsked = news.isReload || ownFlags(news, actor).length > 0;
    if (!isAsked || !mayReadConflictFlagsOf(actor, actor.scope)) return null;
    return news.shared.once(`waiting ${actor.scope}`, () => countWaitingConflictFlags(work));
  },
  flagChanges: (news, _args, { work }) =>
    ownFlags(news, work.actor).map(({ id, state, version, at, last }) => ({
      id,
      state,
      version,
      at,
      byRole:
        last === undefined || last.role === 'SYSTEM' || last.role === 'VISITOR' ? null : last.role,
      isMine: last?.by === work.actor.personId,
    })),
};

/** The flags in the news that the person may read. */
const ownFlags = ({ flags }: News, actor: Actor) =>
  flags.filter(({ area }) => mayReadConflictFlagsOf(actor, area));
