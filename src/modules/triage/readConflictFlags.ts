import { notFound } from '../../kernel/appError.ts';
import type { Count } from '../../kernel/count.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { ConflictFlag } from './conflictFlag.ts';
import { mayReadConflictFlagsOf } from './conflictFlag.policy.ts';
import {
  countListedConflictFlags,
  findConflictFlag,
  listConflictFlags,
  type ConflictFlagsAsked,
} from './conflictFlag.store.ts';
import { countConflictFlags } from './flagFigures.store.ts';

/** Which flags: of an area (the one acted over when none is named), narrowed by what is given. */
export interface ConflictFlagsWanted extends Omit<ConflictFlagsAsked, 'area'> {
  readonly area?: string;
}

/** The queue of an area, danger first, with its count. NOT_FOUND (area), BAD_INPUT (query). */
export async function readConflictFlags(
  { actor }: Work,
  wanted: ConflictFlagsWanted,
  page: PageAsked,
): Promise<CountedPage<ConflictFlag>> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadConflictFlagsOf(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return {
    ...(await listConflictFlags(asked, page)),
    count: () => countListedConflictFlags(asked),
  };
}

/** One flag in whichever state; null when there is none that the person may read. */
export async function readConflictFlag({ actor }: Work, id: string): Promise<ConflictFlag | null> {
  const found = await findConflictFlag(id);
  return found !== null && mayReadConflictFlagsOf(actor, found.area) ? found : null;
}

/** How many open flags wait in the area acted over. NOT_FOUND for who does not read them. */
export const countWaitingConflictFlags = ({ actor }: Work): Promise<Count> => {
  if (!mayReadConflictFlagsOf(actor, actor.scope)) throw notFound('area');
  return countListedConflictFlags({ area: actor.scope, state: 'OPEN' });
};

/** How many open flags were raised in the area acted over after a moment. */
export async function countNewConflictFlags({ actor, now }: Work, since: Date): Promise<number> {
  if (!mayReadConflictFlagsOf(actor, actor.scope)) throw notFound('area');
  const [from, to] = [new Date(since.getTime() + 1), new Date(now.getTime() + 1)];
  const byPlace = await countConflictFlags(actor.scope, from, to, ['OPEN']);
  return [...byPlace.values()].reduce((sum, count) => sum + count, 0);
}
