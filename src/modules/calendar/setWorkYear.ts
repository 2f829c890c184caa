import { requestOf } from '../../kernel/actRequest.ts';
import { AppError, conflict } from '../../kernel/appError.ts';
import { calendarDate } from '../../kernel/clock.ts';
import { canonicalJson } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { mayKeepCalendar } from './calendar.policy.ts';
import { emptyYear, holdingOf, noticesMax, type KeptWorkYear } from './keptWorkYear.ts';
import { findWorkYear, saveWorkYear } from './workYear.store.ts';
import { checkedWorkYear, type WorkYear } from './workYear.ts';
import { readYearFile } from './yearFile.ts';

/** A year's notice as a file, and how many were read to have been added before. */
export interface SetWorkYearInput {
  readonly year: number;
  readonly source: string;
  readonly file: string;
  readonly version: number;
}

/**
 * An administrator of a city adds the State Council's notice of a year; earlier ones stay to be read. The same days and source add
 * nothing, nor does the same act sent again. FORBIDDEN, BAD_INPUT, CONFLICT `changed_meanwhile` | `year_over` | `too_many_versions`.
 */
export async function setWorkYear(work: Work, input: SetWorkYearInput): Promise<KeptWorkYear> {
  const notice = readNotice(work, input);
  const request = requestOf(work.actor, 'setWorkYear', input);
  const found = (await findWorkYear(input.year)) ?? emptyYear(input.year);
  if (stands(found, notice, request.id)) return found;
  if (found.version !== input.version) throw changedMeanwhile();
  if (found.notices.length >= noticesMax)
    throw conflict('too_many_versions', 'This year was changed too often.', noticesMax);
  const { source, days } = notice;
  const added = { source, days, at: work.now, by: work.actor.personId, request };
  const changed: KeptWorkYear = {
    ...found,
    notices: [...found.notices, added],
    version: found.version + 1,
  };
  if (await saveWorkYear(changed)) return changed;
  const faster = (await findWorkYear(input.year)) ?? found;
  if (stands(faster, notice, request.id)) return faster;
  throw changedMeanwhile();
}

/** The notice in a file, if this person may add it: for a look before it is added. Refuses as `setWorkYear` does. */
export function readNotice(
  { actor, now }: Work,
  { year, source, file }: Omit<SetWorkYearInput, 'version'>,
): WorkYear {
  if (!mayKeepCalendar(actor))
    throw new AppError('FORBIDDEN', 'Only an administrator of a whole city keeps the calendar.', {
      reason: 'calendar_of_city',
    });
  const notice = checkedWorkYear({ year, source, days: readYearFile(file) });
  if (String(year) < calendarDate(now).slice(0, 4))
    throw conflict('year_over', 'A year that is over is not changed.');
  return notice;
}

const stands = (kept: KeptWorkYear, notice: WorkYear, requestId: string): boolean =>
  canonicalJson(holdingOf(kept)) === canonicalJson(notice) ||
  kept.notices.some(({ request }) => request.id === requestId);

const changedMeanwhile = () =>
  conflict('changed_meanwhile', 'A colleague has added a notice for this year; look again.');
