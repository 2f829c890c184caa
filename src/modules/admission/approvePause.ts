import { AppError, notFound } from '../../kernel/appError.ts';
import { assert, present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Done, Stale } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { mayPause } from './admission.policy.ts';
import { approvedPause, type WritingPause } from './writingPause.ts';
import { findPause, savePause } from './writingPause.store.ts';

/** Which proposed pause, at the version that was read. */
export interface ApprovePauseInput {
  readonly id: string;
  readonly version: number;
}

/** A second person agrees to a pause of more than 24 hours: it runs from now. FORBIDDEN `second_person` for whoever proposed it, NOT_FOUND. */
export async function approvePause(
  work: Work,
  input: ApprovePauseInput,
): Promise<Done<WritingPause> | Stale> {
  const { actor, now } = work;
  const found = await findPause(input.id);
  if (found === null || !mayPause(actor, found.area, found.personId)) throw notFound('pause');
  if (found.by === actor.personId)
    throw new AppError('FORBIDDEN', 'Another person than who proposed it must agree.', {
      reason: 'second_person',
    });
  const once = await changeOnce(found, {
    ...{ actor, act: 'approvePause', asked: input },
    requestsOf: ({ approvedUnder }) => [approvedUnder],
    stands: ({ from }) => from !== undefined,
    make: (pause, request) => approvedPause(pause, actor.personId, now, request),
    save: savePause,
    reread: async ({ id }) => present(await findPause(id), 'pause'),
  });
  assert(!('wrongState' in once), 'a proposal can be agreed to in every state');
  return once;
}
