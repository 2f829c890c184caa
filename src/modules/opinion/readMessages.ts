import { notFound } from '../../kernel/appError.ts';
import { publicNumberFrom } from '../../kernel/identifier.ts';
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
  type OwnMessagesAsked,
} from './message.store.ts';

/** The feed of an area the person acts over; of the whole of it when no area is named. */
export async function readFeed(
  { actor }: Work,
  area: string | undefined,
  page: PageAsked,
): Promise<CountedPage<Message>> {
  const asked = area ?? actor.scope;
  if (!mayWriteIn(actor, asked) || (await findArea(asked)) === null) throw notFound('area');
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
