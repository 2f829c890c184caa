import { notFound } from '../../kernel/appError.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Flag, FlagState } from './flag.ts';
import { mayReadFlagsOf } from './flag.policy.ts';
import { findFlag, listFlags } from './flag.store.ts';
import { countFlags } from './flagFigures.store.ts';

/** The queue of an area, danger first; of the whole area acted over when none is named. */
export async function readFlags(
  { actor }: Work,
  asked: { readonly area?: string; readonly state: FlagState },
  page: PageAsked,
): Promise<Page<Flag>> {
  const area = asked.area ?? actor.scope;
  if (!mayReadFlagsOf(actor, area) || (await findArea(area)) === null) throw notFound('area');
  return listFlags(area, asked.state, page);
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
