import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { coveredYears, emptyYear, workYearEvent, type KeptWorkYear } from './keptWorkYear.ts';
import { WorkYearModel, type WorkYearDocument } from './workYear.model.ts';
import { workingCalendarOf, type WorkingCalendar } from './workingCalendar.ts';

/** The year with its notices, or null. */
export async function findWorkYear(year: number): Promise<KeptWorkYear | null> {
  const found = await WorkYearModel.findOne({ _id: String(year) }).lean();
  return found === null ? null : toYear(found);
}

/** Every year for which somebody added a notice; a few at most. */
async function listWorkYears(): Promise<KeptWorkYear[]> {
  const found = await WorkYearModel.find().lean();
  return found.map(toYear);
}

/** Every year that is covered, in order, with the notices that were added for it. */
export async function readWorkYears(): Promise<KeptWorkYear[]> {
  const kept = await listWorkYears();
  const own = new Map(kept.map((year) => [year.year, year]));
  return coveredYears(kept).map(({ year }) => own.get(year) ?? emptyYear(year));
}

/** Which days are worked, of all years that are covered now. */
export const readWorkingCalendar = async (): Promise<WorkingCalendar> =>
  workingCalendarOf(coveredYears(await listWorkYears()));

/** Keeps a year with one more notice and its event, if nobody was faster. */
export async function saveWorkYear(year: KeptWorkYear): Promise<boolean> {
  const { id, ...rest } = year;
  const { at = new Date(0) } = year.notices.at(-1) ?? {};
  const event = workYearEvent(year, at);
  if (year.version === 1)
    return (
      (await insertOnce(WorkYearModel, { _id: id, ...rest, ...withEvent(event) })) === 'inserted'
    );
  return updateVersion(WorkYearModel, id, year.version - 1, {
    $set: { notices: rest.notices, version: rest.version },
    ...addEvent(event),
  });
}

const toYear = ({
  _id,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: WorkYearDocument): KeptWorkYear => ({ id: _id, ...rest });
