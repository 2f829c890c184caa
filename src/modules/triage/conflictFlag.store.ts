import { trusted } from 'mongoose';
import { present } from '../../kernel/assert.ts';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import type { DomainEvent } from '../../platform/events/domainEvent.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds, partsOfIds } from '../../platform/findByIds.ts';
import { insertManyOnce, updateVersion } from '../../platform/mongo.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { bandOf } from '../../platform/queueOrder.ts';
import { holdsAsked } from '../../platform/searchKeys.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { urgencies } from '../classifier/danger.ts';
import { flagEvent, type ConflictFlag, type ConflictFlagState } from './conflictFlag.ts';
import { ConflictFlagModel, type ConflictFlagDocument } from './conflictFlag.model.ts';

/** One flag, or null. */
export async function findConflictFlag(id: string): Promise<ConflictFlag | null> {
  const found = await ConflictFlagModel.findOne({ _id: id }).lean();
  return found === null ? null : toConflictFlag(found);
}

/** The flags of the ids that exist, in no order. */
export async function findConflictFlags(ids: readonly string[]): Promise<ConflictFlag[]> {
  const found = await findByIds(ConflictFlagModel, ids);
  return found.map(toConflictFlag);
}

/** What a flag came to, without anything of its message. */
export interface FlagState extends Pick<ConflictFlag, 'id' | 'area' | 'at' | 'state' | 'version'> {
  /** The last act on it; undefined for what the machine raised. */
  readonly last: ConflictFlag['history'][number] | undefined;
}

/** What the flags of the ids that exist came to, in no order. */
export async function findFlagStates(ids: readonly string[]): Promise<FlagState[]> {
  const fields = { area: 1, at: 1, state: 1, version: 1, history: 1 } as const;
  const found = await findByIds<
    ConflictFlagDocument,
    Pick<ConflictFlagDocument, '_id' | keyof typeof fields>
  >(ConflictFlagModel, ids, fields);
  return found.map(({ _id, history, ...rest }) => ({ id: _id, ...rest, last: history.at(-1) }));
}

/** How many of these ids are those of flags. */
export async function countConflictFlagsOf(ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const part of partsOfIds(ids))
    count += await ConflictFlagModel.countDocuments({ _id: trusted({ $in: [...part] }) });
  return count;
}

/** Keeps new flags, each with its event; those that exist already stay as they are, and their ids are given back. */
export const saveNewConflictFlags = (flags: readonly ConflictFlag[]): Promise<readonly string[]> =>
  saveConflictFlagsWithPast(
    flags.map((flag) => ({ flag, events: [flagEvent(flag, 'RAISED', flag.at)] })),
  );

/** `saveNewConflictFlags` for flags to which more has happened, each with the events of all of it, oldest first. */
export async function saveConflictFlagsWithPast(
  flags: readonly { readonly flag: ConflictFlag; readonly events: readonly DomainEvent[] }[],
): Promise<readonly string[]> {
  if (flags.length === 0) return [];
  const { existing } = await insertManyOnce(
    ConflictFlagModel,
    flags.map(({ flag: { id, ...rest }, events: [raised, ...later] }) => ({
      _id: id,
      ...rest,
      within: areaColumnsOf(rest.area),
      hasCase: false,
      ...decidedOrderOf(id, rest),
      ...withEvent(present(raised, 'event of its raising'), ...later),
    })),
  );
  return existing;
}

/** Keeps a changed flag with the event of its change, if it still has the version it was read with. */
export const saveConflictFlag = (
  { id, version, ...rest }: ConflictFlag,
  event: DomainEvent,
): Promise<boolean> =>
  updateVersion(ConflictFlagModel, id, version - 1, {
    $set: { ...rest, version, ...decidedOrderOf(id, rest) },
    ...addEvent(event),
  });

// What is open has no place among the decided; the one that it had is passed over by its state.
const decidedOrderOf = (
  id: string,
  { state, history, at }: Omit<ConflictFlag, 'id' | 'version'>,
) => (state === 'OPEN' ? {} : { decidedOrder: orderOf(history.at(-1)?.at ?? at, id) });

/** Notes that a case has been opened from the message of a flag, if there is such a flag; what people decide is not touched. */
export async function markHasCase(...ids: readonly string[]): Promise<void> {
  for (const part of partsOfIds(ids))
    await ConflictFlagModel.updateMany(
      { _id: trusted({ $in: [...part] }), hasCase: false },
      { $set: { hasCase: true } },
    );
}

/** A list of flags of an area, narrowed by what is given. */
export interface ConflictFlagsAsked extends Period {
  readonly area: string;
  readonly state?: ConflictFlagState;
  /** Only those from whose message no case was opened. */
  readonly hasCase?: false;
  readonly query?: string;
}

const flagsFilter = ({ area, state, hasCase, query, from, until }: ConflictFlagsAsked) => ({
  ...inArea(area),
  ...(state === undefined ? {} : { state }),
  ...(hasCase === undefined ? {} : { hasCase }),
  ...(from === undefined && until === undefined
    ? {}
    : {
        at: trusted({
          ...(from === undefined ? {} : { $gte: from }),
          ...(until === undefined ? {} : { $lt: until }),
        }),
      }),
  ...holdsAsked(query),
});

/** How many `listConflictFlags` would list. */
export const countListedConflictFlags = (asked: ConflictFlagsAsked): Promise<Count> =>
  countUpTo(ConflictFlagModel, flagsFilter(asked));

/** The flags of an area that fit, as they stand in the queue: one urgency after another. */
export async function listConflictFlags(
  asked: ConflictFlagsAsked,
  { first, after }: PageAsked,
): Promise<Page<ConflictFlag>> {
  const filter = flagsFilter(asked);
  const items: ConflictFlag[] = [];
  for (const scale of urgencies.map(bandOf)) {
    if (after !== undefined && after <= scale.band.from) continue;
    const left = first - items.length;
    const asked = { first: Math.max(left, 1), ...definedFields({ after }) };
    const page = await listNewest(ConflictFlagModel, filter, asked, toConflictFlag, scale);
    if (left === 0 && page.items.length > 0) return { items, hasNext: true };
    items.push(...page.items);
    if (page.hasNext) return { items, hasNext: true };
  }
  return { items, hasNext: false };
}

/** The place after which `listDecidedConflictFlags` lists what was decided from a moment on. */
export const decidedFrom = (since: Date): string => orderOf(since, '');

/** The flags in a state in which they were decided, with the place of each, in the order of the decisions, after a place, at most `limit`. */
export async function listDecidedConflictFlags(
  state: Exclude<ConflictFlagState, 'OPEN'>,
  after: string,
  limit: number,
): Promise<{ readonly flag: ConflictFlag; readonly decidedOrder: string }[]> {
  const found = await ConflictFlagModel.find({ state, decidedOrder: trusted({ $gt: after }) })
    .sort({ decidedOrder: 1 })
    .limit(limit)
    .lean();
  return found.map((one) => ({
    flag: toConflictFlag(one),
    decidedOrder: present(one.decidedOrder, 'place among the decided'),
  }));
}

const toConflictFlag = ({
  _id,
  within: _areas,
  hasCase: _later,
  decidedOrder: _decided,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: ConflictFlagDocument): ConflictFlag => ({ id: _id, ...rest });
