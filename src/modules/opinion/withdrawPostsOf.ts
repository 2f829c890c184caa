import { requestOf } from '../../kernel/actRequest.ts';
import { AppError } from '../../kernel/appError.ts';
import type { Page } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { withdrawnMessage, type Message } from './message.ts';
import { findMessage, listMessagesOf, saveMessage } from './message.store.ts';

const pageSize = 50;
const racesMax = 5;

/**
 * Takes every standing post of an account that is erased out of the feed, as its owner chose; how many there were. Reports are
 * evidence and stay. Only the platform's own job does it; done again, it finds nothing.
 */
export async function withdrawPostsOf(work: Work, authorId: string): Promise<number> {
  if (work.actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only the job withdraws all that somebody wrote.', {
      reason: 'not_the_job',
    });
  let withdrawn = 0;
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const page: Page<Message> = await listMessagesOf({ authorId }, { first: pageSize, ...after });
    for (const post of page.items) if (await withdraw(post, work)) withdrawn += 1;
    const last = page.items.at(-1);
    after = page.hasNext && last !== undefined ? { after: last.order } : undefined;
  }
  return withdrawn;
}

/** Withdraws one post, again when somebody changed it meanwhile; false when there is nothing to withdraw. */
async function withdraw(post: Message, { actor, now }: Work): Promise<boolean> {
  let found: Message | null = post;
  for (let race = 0; race < racesMax && found !== null; race += 1) {
    if (found.kind !== 'POST' || found.withdrawnAt !== undefined) return false;
    const request = requestOf(actor, 'withdrawPost', { version: found.version });
    if (await saveMessage(withdrawnMessage(found, now, request), now)) return true;
    found = await findMessage(post.id);
  }
  throw new AppError('CONFLICT', 'A post was changed each time.', { reason: 'changed_meanwhile' });
}
