import { AppError, notFound } from '../../kernel/appError.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { hoursReaders, mayReadHours } from './calendar.policy.ts';
import { findHoursOf } from './officeHours.store.ts';
import type { KeptOfficeHours } from './officeHours.ts';

/** Every entry of an area's own hours, for its administrators and auditors. FORBIDDEN, NOT_FOUND (area). */
export async function readHoursHistory({ actor }: Work, area: string): Promise<KeptOfficeHours> {
  if (!actsAs(actor, hoursReaders))
    throw new AppError('FORBIDDEN', 'Only administrators and auditors read the history.', {
      reason: 'role_needed',
    });
  if (!mayReadHours(actor, area) || (await findArea(area)) === null) throw notFound('area');
  return findHoursOf(area);
}
