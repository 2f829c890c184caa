import { notFound } from '../../kernel/appError.ts';
import { publicNumberFrom } from '../../kernel/publicNumber.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Message } from './message.ts';
import { mayReadMessage, mayWriteIn } from './message.policy.ts';
import {
  countFeed,
  countMessagesOf,
  findMessageByNo,
  listFeed,
  listMessagesOf,
  type FeedAsked,
  type OwnMessagesAsked,
} from './message.store.ts';

/** Which posts: of an area (the whole of the one acted over when none is named), narrowed by what is given. */
export interface FeedWanted extends Omit<FeedAsked, 'area'> {
  readonly area?: string;
}

/** The feed of an area the person acts over. NOT_FOUND (area), BAD_INPUT (query). */
export async function readFeed(
  { actor }: Work,
  wanted: FeedWanted,
  page: PageAsked,
): Promise<CountedPage<Message>> {
  const area = wanted.area ?? actor.scope;
  if (!mayWriteIn(actor, area) || (await findArea(area)) === null) throw notFound('area');
  const asked = { ...wanted, area };
  return { ...(await listFeed(asked, page)), count: () => countFeed(asked) };
}

/** What the person wrote, newest first, withdrawn ones too. BAD_INPUT (query). */
export async function readOwnMessages(
  { actor }: Work,
  wanted: Omit<OwnMessagesAsked, 'authorId'>,
  page: PageAsked,
): Promise<CountedPage<Message>> {
  const asked = { ...wanted, authorId: actor.personId };
  return { ...(await listMessagesOf(asked, page)), count: () => countMessagesOf(asked) };
}

/** One message by its public number as somebody typed it; null when there is none that the person may read. */
export async function readMessage({ actor }: Work, no: string): Promise<Message | null> {
  const asked = publicNumberFrom(no);
  const message = asked === undefined ? null : await findMessageByNo(asked);
  return message !== null && mayReadMessage(actor, message) ? message : null;
}
