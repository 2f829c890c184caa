import { requestOf, type ActRequest } from '../../kernel/actRequest.ts';
import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { calendarKeepers, mayKeepHours } from './calendar.policy.ts';
import { checkHours, type NewHours } from './newHours.ts';
import { findHoursOf, saveHours } from './officeHours.store.ts';
import { entryOn, hoursEntriesMax, isSamePeriods, type KeptOfficeHours } from './officeHours.ts';

/** Hours of an area's office from a day on, and how many entries were read to have been made before. */
export interface SetOfficeHoursInput extends NewHours {
  readonly area: string;
  readonly version: number;
}

/**
 * An administrator of the area says when its office is open from a day on, tomorrow at the earliest; earlier entries stay to be read. What
 * holds on that day already adds nothing, nor does the same act sent again. FORBIDDEN, NOT_FOUND (area), BAD_INPUT, CONFLICT
 * `changed_meanwhile` | `too_many_versions`.
 */
export async function setOfficeHours(
  work: Work,
  input: SetOfficeHoursInput,
): Promise<KeptOfficeHours> {
  await allowHours(work, input.area);
  const request = requestOf(work.actor, 'setOfficeHours', input);
  const found = await findHoursOf(input.area);
  // Before the day is looked at: a repeat that comes after midnight is answered as the first one was.
  if (isRepeat(found, request)) return found;
  const wanted = checkHours(input, work.now);
  if (changesNothing(found, wanted)) return found;
  if (found.version !== input.version) throw changedMeanwhile();
  if (found.entries.length >= hoursEntriesMax)
    throw conflict('too_many_versions', 'These hours were changed too often.', hoursEntriesMax);
  const added = { ...wanted, at: work.now, by: work.actor.personId, request };
  const changed = { ...found, entries: [...found.entries, added], version: found.version + 1 };
  if (await saveHours(changed)) return changed;
  const faster = await findHoursOf(input.area);
  if (isRepeat(faster, request) || changesNothing(faster, wanted)) return faster;
  throw changedMeanwhile();
}

/** Refuses whoever may not say when the office of an area is open: FORBIDDEN by role, NOT_FOUND by place. */
export async function allowHours({ actor }: Work, area: string): Promise<void> {
  if (!actsAs(actor, calendarKeepers) && actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only an administrator says when an office is open.', {
      reason: 'role_needed',
    });
  if (!mayKeepHours(actor, area) || (await findArea(area)) === null) throw notFound('area');
}

/** True when the area itself has entered the same for that day before: nothing would change. */
export function changesNothing(found: KeptOfficeHours, { validFrom, periods }: NewHours): boolean {
  const held = entryOn(found, validFrom)?.periods ?? [];
  return isSamePeriods(held, periods);
}

const isRepeat = ({ entries }: KeptOfficeHours, { id }: ActRequest): boolean =>
  entries.some(({ request }) => request.id === id);

const changedMeanwhile = () =>
  conflict('changed_meanwhile', 'A colleague has changed the hours; look again.');
