import { notFound } from '../../kernel/appError.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Flag } from './flag.ts';
import { mayReadFlagsOf } from './flag.policy.ts';
import { countListedFlags, findFlag, listFlags, type FlagsAsked } from './flag.store.ts';
import { countFlags } from './flagFigures.store.ts';

/** Which flags: of an area (the one acted over when none is named), narrowed by what is given. */
export interface FlagsWanted extends Omit<FlagsAsked, 'area'> {
  readonly area?: string;
}

/** The queue of an area, danger first, with its count. NOT_FOUND (area), BAD_INPUT (query). */
export async function readFlags(
  { actor }: Work,
  wanted: FlagsWanted,
  page: PageAsked,
): Promise<CountedPage<Flag>> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadFlagsOf(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return { ...(await listFlags(asked, page)), count: () => countListedFlags(asked) };
}

/** One flag in whichever state; null when there is none that the person may read. */
export async function readFlag({ actor }: Work, id: string): Promise<Flag | null> {
  const found = await findFlag(id);
  return found !== null && mayReadFlagsOf(actor, found.area) ? found : null;
}

/** How many open flags were raised in the area acted over after a moment. */
export async function countNewFlags({ actor, now }: Work, since: Date): Promise<number> {
  if (!mayReadFlagsOf(actor, actor.scope)) throw notFound('area');
  const [from, to] = [new Date(since.getTime() + 1), new Date(now.getTime() + 1)];
  const byPlace = await countFlags(actor.scope, from, to, ['OPEN']);
  return [...byPlace.values()].reduce((sum, count) => sum + count, 0);
}
