import { notFound } from '../../kernel/appError.ts';
import { calendarDate, calendarDay } from '../../kernel/clock.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import {
  countClocks,
  listClocks,
  type ClocksAsked,
  type KeptClock,
} from '../calendar/legalClock.store.ts';
import { findArea } from '../community/area.store.ts';
import { mayReadCasesOf } from './case.policy.ts';

/** Which of the clocks that run or pause: over, over at the end of today, later, standing still. */
export const clockPiles = ['LATE', 'DUE_TODAY', 'LATER', 'PAUSED'] as const;
export type ClockPile = (typeof clockPiles)[number];

/** The clocks of a pile at a moment; a day ends at midnight in China. */
export function pileAsked(area: string, pile: ClockPile, now: Date): ClocksAsked {
  const { to: midnight } = calendarDay(calendarDate(now));
  const asked = { area, kind: 'case', state: 'RUNNING' } as const;
  const piles: Readonly<Record<ClockPile, ClocksAsked>> = {
    LATE: { ...asked, dueBy: now },
    DUE_TODAY: { ...asked, dueAfter: now, dueBy: midnight },
    LATER: { ...asked, dueAfter: midnight },
    PAUSED: { ...asked, state: 'PAUSED' },
  };
  return piles[pile];
}

/** The clocks of an area's cases for its team (the area acted over when none is named), the earliest end first, with their count. NOT_FOUND (area). */
export async function readCaseClocks(
  { actor, now }: Work,
  { area = actor.scope, pile }: { readonly area?: string; readonly pile: ClockPile },
  page: PageAsked,
): Promise<CountedPage<KeptClock>> {
  if (!mayReadCasesOf(actor, area) || (await findArea(area)) === null) throw notFound('area');
  const asked = pileAsked(area, pile, now);
  return { ...(await listClocks(asked, page)), count: () => countClocks(asked) };
}
