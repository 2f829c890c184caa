import { withinOf } from '../../kernel/work.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { noHours, officeHoursEvent, type KeptOfficeHours } from './officeHours.ts';
import { OfficeHoursModel, type OfficeHoursDocument } from './officeHours.model.ts';

/** What was entered for these areas and for all that they lie in, in no order; areas without an entry are left out. */
export async function findHoursAround(areas: readonly string[]): Promise<KeptOfficeHours[]> {
  const found = await findByIds(OfficeHoursModel, areas.flatMap(withinOf));
  return found.map(toHours);
}

/** What was entered for one area itself. */
export async function findHoursOf(area: string): Promise<KeptOfficeHours> {
  const found = await OfficeHoursModel.findOne({ _id: area }).lean();
  return found === null ? noHours(area) : toHours(found);
}

/** Keeps an area's hours with one more entry and its event, if nobody was faster. */
export async function saveHours(kept: KeptOfficeHours): Promise<boolean> {
  const { id, ...rest } = kept;
  const { at = new Date(0) } = kept.entries.at(-1) ?? {};
  const event = officeHoursEvent(kept, at);
  if (kept.version === 1)
    return (
      (await insertOnce(OfficeHoursModel, { _id: id, ...rest, ...withEvent(event) })) === 'inserted'
    );
  return updateVersion(OfficeHoursModel, id, kept.version - 1, {
    $set: { entries: rest.entries, version: rest.version },
    ...addEvent(event),
  });
}

const toHours = ({
  _id,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: OfficeHoursDocument): KeptOfficeHours => ({ id: _id, ...rest });
