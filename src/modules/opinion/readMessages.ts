import { notFound } from '../../kernel/appError.ts';
import { publicNumberFrom } from '../../kernel/identifier.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Message } from './message.ts';
import { mayReadMessage, mayWriteIn } from './message.policy.ts';
import { findMessageByNo, listFeed } from './message.store.ts';

/** The feed of an area the person acts over; of the whole of it when no area is named. */
export async function readFeed(
  { actor }: Work,
  area: string | undefined,
  page: PageAsked,
): Promise<Page<Message>> {
  const asked = area ?? actor.scope;
  if (!mayWriteIn(actor, asked) || (await findArea(asked)) === null) throw notFound('area');
  return listFeed(asked, page);
}

/** One message by its public number as somebody typed it; null when there is none that the person may read. */
export async function readMessage({ actor }: Work, no: string): Promise<Message | null> {
  const asked = publicNumberFrom(no);
  const message = asked === undefined ? null : await findMessageByNo(asked);
  return message !== null && mayReadMessage(actor, message) ? message : null;
}
