import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertManyOnce, insertOnce, updateVersion } from '../../platform/mongo.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { holdsAsked, searchKeysOf } from '../../platform/searchKeys.ts';
import { listNewest, orderWithin, withinPeriod } from '../../platform/newestFirst.ts';
import { messageEvent, type Message, type MessageChange } from './message.ts';
import { MessageModel, type MessageDocument } from './message.model.ts';
import { shownWording, stateOf } from './standing.ts';

/** One message, or null. */
export async function findMessage(id: string): Promise<Message | null> {
  const found = await MessageModel.findOne({ _id: id }).lean();
  return found === null ? null : toMessage(found);
}

/** The messages of the ids that exist, in no order. */
export async function findMessages(ids: readonly string[]): Promise<Message[]> {
  const found = await findByIds(MessageModel, ids);
  return found.map(toMessage);
}

/** The versions that the messages of these ids have now. */
export async function findMessageVersions(
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await findByIds(MessageModel, ids, { version: 1 });
  return new Map(found.map(({ _id, version }) => [_id, version]));
}

/** One message by its public number, or null. */
export async function findMessageByNo(no: string): Promise<Message | null> {
  const found = await MessageModel.findOne({ no }).lean();
  return found === null ? null : toMessage(found);
}

/** Keeps a new message with its event; 'exists' when its id is taken. */
export const saveNewMessage = (message: Message): Promise<'inserted' | 'exists'> =>
  insertOnce(MessageModel, newDocument(message, message.at));

/**
 * Keeps many new messages, each with its event of the moment `at`, for what was said elsewhere earlier is new here only now (of its
 * own moment when absent); those already there stay as they are, and their ids are given back.
 */
export async function saveNewMessages(
  messages: readonly Message[],
  at?: Date,
): Promise<readonly string[]> {
  const documents = messages.map((message) => newDocument(message, at ?? message.at));
  const { existing } = await insertManyOnce(MessageModel, documents);
  return existing;
}

/** Keeps a changed message, with the event of what changed at the moment `at`, if it still has the version it was read with. */
export async function saveMessage(
  message: Message,
  change: MessageChange,
  at: Date,
): Promise<boolean> {
  const { _id, version, ...rest } = toDocument(message);
  const unset = rest.feed === undefined ? { $unset: { feed: '' } } : {};
  return updateVersion(MessageModel, _id, version - 1, {
    $set: { ...rest, version },
    ...addEvent(messageEvent(message, change, at)),
    ...unset,
  });
}

/** The feed of an area, narrowed by what is given. */
export interface FeedAsked extends Period {
  readonly area: string;
  readonly query?: string;
}

// The feed of an area is read through for a query: an index over the keys of every message would make keeping one six times as dear
// (140 entries each: 431 messages a second instead of 2,840 on the Rust daemon), for a feed that grows by some thousands a year.
const feedFilter = ({ area, query }: FeedAsked) => ({
  ...inArea(area),
  feed: true,
  ...holdsAsked(query),
});

/** The standing posts of an area, newest first. */
export const listFeed = (asked: FeedAsked, page: PageAsked): Promise<Page<Message>> =>
  listNewest(MessageModel, feedFilter(asked), page, toMessage, withinPeriod(asked));

/** The newest standing posts of an area, at most `limit`. */
export async function listRecentPosts(area: string, limit: number): Promise<readonly Message[]> {
  return (await listFeed({ area }, { first: limit })).items;
}

/** How many `listFeed` would list. */
export const countFeed = (asked: FeedAsked): Promise<Count> =>
  countUpTo(MessageModel, { ...feedFilter(asked), ...orderWithin(asked) });

/** A list of what one person wrote, narrowed by what is given. */
export interface OwnMessagesAsked extends Period {
  readonly authorId: string;
  readonly query?: string;
}

// One person's messages are read through for a query, as the feed is.
const ownFilter = ({ authorId, query }: OwnMessagesAsked) => ({ authorId, ...holdsAsked(query) });

/** What one person wrote, newest first, withdrawn ones too. */
export const listMessagesOf = (asked: OwnMessagesAsked, page: PageAsked): Promise<Page<Message>> =>
  listNewest(MessageModel, ownFilter(asked), page, toMessage, withinPeriod(asked));

/** How many `listMessagesOf` would list. */
export const countMessagesOf = (asked: OwnMessagesAsked): Promise<Count> =>
  countUpTo(MessageModel, { ...ownFilter(asked), ...orderWithin(asked) });

const newDocument = (message: Message, at: Date): MessageDocument => ({
  ...toDocument(message),
  ...withEvent(messageEvent(message, 'saved', at)),
});

function toDocument(whole: Message): MessageDocument {
  const { id, ...message } = whole;
  return {
    _id: id,
    ...message,
    within: areaColumnsOf(message.area),
    searchKeys: wordsOf(whole),
    ...(isInFeed(message) ? { feed: true } : {}),
  };
}

const isInFeed = (message: Omit<Message, 'id'>) =>
  message.kind === 'POST' && message.withdrawnAt === undefined && stateOf(message) === 'SHOWN';

// Nobody finds by a masked word what they may not read.
function wordsOf(message: Message) {
  const { title, body } = shownWording(message);
  return searchKeysOf(message.no, [title, body, message.place]);
}

function toMessage({
  _id,
  within: _areas,
  events: _pending,
  eventsAt: _pendingAt,
  feed: _feed,
  searchKeys: _keys,
  ...rest
}: MessageDocument): Message {
  return { id: _id, ...rest };
}
