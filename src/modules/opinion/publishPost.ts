import { requestOf } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { attachmentsOf } from '../files/attachFiles.ts';
import { keepOnce } from './keepOnce.ts';
import { makeMessage, type Message } from './message.ts';
import { mayWriteIn } from './message.policy.ts';

/** What a person wants to publish. */
export interface PublishPostInput {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** The area's path; the area acted over when absent. */
  readonly area?: string;
  /** Files that the person has brought, at most nine. */
  readonly attachments?: readonly string[];
}

/** Publishes a post in the writer's area and leaves the event that has it looked at. A repeated key gives the first post. */
export async function publishPost(work: Work, input: PublishPostInput): Promise<Message> {
  const area = input.area ?? work.actor.scope;
  if (!mayWriteIn(work.actor, area) || (await findArea(area)) === null) throw notFound('area');
  return keepOnce(postOf(work, input), work);
}

/** The post that the input makes, whoever may write it. Throws BAD_INPUT on text beyond the limits. */
export function postOf({ actor, now }: Work, input: PublishPostInput): Omit<Message, 'no'> {
  const { id, content: request } = requestOf(actor, 'publishPost', input);
  return makeMessage({
    id,
    kind: 'POST',
    title: input.title,
    body: input.body,
    area: input.area ?? actor.scope,
    at: now,
    request,
    authorId: actor.personId,
    authorRole: roleOf(actor),
    ...definedFields({ firmId: actor.firmId, attachments: attachmentsOf(input) }),
  });
}
