import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { insertManyOnce, insertOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { ring } from '../../platform/outbox.ts';
import { messageSaved, type Message } from './message.ts';
import { MessageModel, type MessageDocument } from './message.model.ts';

/** One message, or null. */
export async function findMessage(id: string): Promise<Message | null> {
  const found = await MessageModel.findOne({ _id: id }).lean();
  return found === null ? null : toMessage(found);
}

/** The messages of the ids that exist, in no order. */
export async function findMessages(ids: readonly string[]): Promise<Message[]> {
  const found = await MessageModel.find({ _id: trusted({ $in: ids }) }).lean();
  return found.map(toMessage);
}

/** One message by its public number, or null. */
export async function findMessageByNo(no: string): Promise<Message | null> {
  const found = await MessageModel.findOne({ no }).lean();
  return found === null ? null : toMessage(found);
}

/** Keeps a new message; 'exists' when its id is taken. */
export async function saveNewMessage(message: Message): Promise<'inserted' | 'exists'> {
  const saved = await insertOnce(MessageModel, toDocument(message));
  if (saved === 'inserted') ring(messageSaved);
  return saved;
}

/** Keeps many new messages; those already there stay as they are, and their ids are given back. */
export async function saveNewMessages(messages: readonly Message[]): Promise<readonly string[]> {
  const { existing } = await insertManyOnce(MessageModel, messages.map(toDocument));
  return existing;
}

/** Keeps a changed message if it still has the version it was read with. */
export async function saveMessage(message: Message): Promise<boolean> {
  const { _id, version, ...rest } = toDocument(message);
  const unset = rest.feed === undefined ? { $unset: { feed: '' } } : {};
  const saved = await updateVersion(MessageModel, _id, version - 1, {
    $set: { ...rest, version },
    ...unset,
  });
  if (saved && rest.eventsAt !== undefined) ring(messageSaved);
  return saved;
}

/** The standing posts of an area, newest first. */
export const listFeed = (area: string, page: PageAsked): Promise<Page<Message>> =>
  listNewest(MessageModel, { ...inArea(area), feed: true }, page, toMessage);

/** What one person wrote, newest first, withdrawn ones too. */
export const listMessagesOf = (authorId: string, page: PageAsked): Promise<Page<Message>> =>
  listNewest(MessageModel, { authorId }, page, toMessage);

/** Messages whose newest wording nobody has looked at yet, oldest first, at most `limit`; not those that are put off. */
export async function listMessagesWithEvents(until: Date, limit: number): Promise<Message[]> {
  const found = await MessageModel.find({ eventsAt: trusted({ $lte: until }) })
    .sort({ eventsAt: 1 })
    .limit(limit)
    .lean();
  return found.map(toMessage);
}

/** So many waiting messages are looked at: in order there are few, and when there are more, some of these are told of. */
const waitingMax = 1_000;

/** Messages that have waited since a moment or longer, put off or not, at most `limit`. */
export async function listMessagesWaitingSince(since: Date, limit: number): Promise<Message[]> {
  const found = await MessageModel.find({ eventsAt: trusted({ $gte: new Date(0) }) })
    .sort({ eventsAt: 1 })
    .limit(waitingMax)
    .lean();
  const isOld = ({ events: [oldest], eventsAt }: MessageDocument) =>
    [oldest?.at, eventsAt].some((at) => at !== undefined && at <= since);
  return found.filter(isOld).slice(0, limit).map(toMessage);
}

/**
 * Takes relayed events out of messages. One that changed in between keeps its newer event for the next relay; gives back how
 * many had not changed. One command for all messages of a version, which is nearly always 1: the store syncs each update of
 * its own to the disk.
 */
export async function clearMessageEvents(
  relayed: readonly { id: string; version: number }[],
): Promise<number> {
  const versions = [...new Set(relayed.map(({ version }) => version))];
  let unchanged = 0;
  for (const version of versions) {
    const ids = relayed.filter((one) => one.version === version).map(({ id }) => id);
    const { matchedCount } = await MessageModel.updateMany(
      { _id: trusted({ $in: ids }), version },
      { $set: { events: [] }, $unset: { eventsAt: '' } },
    );
    unchanged += matchedCount;
  }
  return unchanged;
}

/** Lets a message wait until a moment without being offered; it keeps its events, and a change of it is offered at once. */
export async function postponeMessage(
  { id, version }: { readonly id: string; readonly version: number },
  until: Date,
): Promise<void> {
  await MessageModel.updateOne({ _id: id, version }, { $set: { eventsAt: until } });
}

function toDocument({ id, ...message }: Message): MessageDocument {
  const [oldest] = message.events;
  return {
    _id: id,
    ...message,
    within: areaColumnsOf(message.area),
    ...(oldest === undefined ? {} : { eventsAt: oldest.at }),
    ...(message.kind === 'POST' && message.withdrawnAt === undefined ? { feed: true } : {}),
  };
}

function toMessage({
  _id,
  within: _areas,
  eventsAt: _waiting,
  feed: _feed,
  ...rest
}: MessageDocument): Message {
  return { id: _id, ...rest };
}
