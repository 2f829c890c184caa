import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { limitKey } from '../identity/limitKey.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { takeTry } from '../identity/tryWindow.store.ts';

/** Papers of one person, of whatever kind. */
const papersOfOne = { triesMax: 30, windowMs: 600_000 } as const;

/** Counts one paper of the person who acts before it is printed. TOO_MANY `papers` beyond 30 in ten minutes. */
export async function takePaper({ actor, now, newId }: Work): Promise<void> {
  const key = limitKey('papers', ownPersonId(actor));
  const retryAfterS = await takeTry(key, papersOfOne, now, newId());
  if (retryAfterS === 0) return;
  throw new AppError('TOO_MANY', 'You printed many papers lately; wait a little.', {
    reason: 'papers',
    limit: papersOfOne.triesMax,
    retryAfterS,
  });
}
