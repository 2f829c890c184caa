import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import type { DomainEvent } from '../../platform/events/domainEvent.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { insertManyOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest, stepAt, type OrderScale } from '../../platform/newestFirst.ts';
import { flagEvent, scoreDigits, topOfQueue, type Flag, type FlagState } from './flag.ts';
import { FlagModel, type FlagDocument } from './flag.model.ts';

/** Keys of the queue: the score in millionths, then time and id. A hundredth of score is tried first. */
const byScore: OrderScale = { top: () => topOfQueue, width: 10_000n * stepAt(scoreDigits) };

/** One flag, or null. */
export async function findFlag(id: string): Promise<Flag | null> {
  const found = await FlagModel.findOne({ _id: id }).lean();
  return found === null ? null : toFlag(found);
}

/** The flags of the ids that exist, in no order. */
export async function findFlags(ids: readonly string[]): Promise<Flag[]> {
  const found = await FlagModel.find({ _id: trusted({ $in: ids }) }).lean();
  return found.map(toFlag);
}

/** How many of these ids are those of flags. */
export const countFlagsOf = (ids: readonly string[]): Promise<number> =>
  FlagModel.countDocuments({ _id: trusted({ $in: ids }) });

/** Keeps new flags, each with its event; those that exist already stay as they are, and their ids are given back. */
export async function saveNewFlags(flags: readonly Flag[]): Promise<readonly string[]> {
  if (flags.length === 0) return [];
  const { existing } = await insertManyOnce(
    FlagModel,
    flags.map(({ id, ...rest }) => ({
      _id: id,
      ...rest,
      within: areaColumnsOf(rest.area),
      ...withEvent(flagEvent({ id, ...rest }, 'RAISED', rest.at)),
    })),
  );
  return existing;
}

/** Keeps a changed flag with the event of its change, if it still has the version it was read with. */
export const saveFlag = ({ id, version, ...rest }: Flag, event: DomainEvent): Promise<boolean> =>
  updateVersion(FlagModel, id, version - 1, { $set: { ...rest, version }, ...addEvent(event) });

/** The flags of an area in one state, highest score first. */
export const listFlags = (area: string, state: FlagState, page: PageAsked): Promise<Page<Flag>> =>
  listNewest(FlagModel, { ...inArea(area), state }, page, toFlag, byScore);

const toFlag = ({
  _id,
  within: _areas,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: FlagDocument): Flag => ({ id: _id, ...rest });
