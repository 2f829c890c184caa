import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';
import { limitKey } from './limitKey.ts';
import type { Person } from './person.ts';
import { takeAll, type Pool } from './tryPools.ts';
import { newcomerMs, type WriteKind, type WriteLimits, type WriteScope } from './writeLimits.ts';

/**
 * Counts one act of writing before it is done, refused ones too: against the limits of the person, whichever role acts, and of the
 * community the person lives in. TOO_MANY with the seconds until there is room; nothing is counted then.
 */
export async function takeWrite(
  work: Work,
  person: Pick<Person, 'id' | 'home' | 'joinedAt'>,
  kind: WriteKind,
  limits: WriteLimits,
): Promise<void> {
  const isNew = work.now.getTime() - person.joinedAt.getTime() < newcomerMs;
  const poolsOf = (scope: WriteScope, whose: 'person' | 'area' | 'areaNewcomers'): Pool[] =>
    limits[kind][scope].map((limit) => ({
      key: limitKey(
        'write',
        kind,
        whose,
        whose === 'person' ? person.id : communityOf(person.home),
        String(limit.windowMs),
      ),
      limit,
    }));
  const taken = await takeAll(work, [
    ...poolsOf(isNew ? 'newcomer' : 'person', 'person'),
    ...poolsOf('area', 'area'),
    ...(isNew ? poolsOf('areaNewcomers', 'areaNewcomers') : []),
  ]);
  if (typeof taken === 'number')
    throw new AppError('TOO_MANY', 'Too much was written lately; wait a little.', {
      reason: 'writing',
      retryAfterS: taken,
    });
}
