import { present } from '../kernel/assert.ts';
import { calendarDate } from '../kernel/clock.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor, type Role } from '../kernel/work.ts';
import { takeNumbers } from '../platform/serial.store.ts';
import { addComment } from '../modules/opinion/addComment.ts';
import { reportOf } from '../modules/opinion/fileFieldReport.ts';
import { importedMessage } from '../modules/opinion/importMessages.ts';
import type { Message, FieldReportKind } from '../modules/opinion/message.ts';
import { findMessages, saveNewMessages } from '../modules/opinion/message.store.ts';
import { postOf } from '../modules/opinion/publishPost.ts';
import { withdrawPost } from '../modules/opinion/withdrawPost.ts';
import { attachPictures, plantPictures } from './files.ts';
import type { DemoCast } from './identity.ts';
import { inParallel } from './inParallel.ts';
import type { PlannedPicture } from './recent/scenes.ts';

/** Something that somebody writes or reports, or that was gathered from outside. */
export interface PlannedMessage {
  /** By which the rest of the plan speaks of it; unique. */
  readonly key: string;
  /** The sign-in name; absent for what was gathered. */
  readonly by?: string;
  readonly area: string;
  readonly at: Date;
  readonly title: string;
  readonly body: string;
  /** Set for what a volunteer reports. */
  readonly report?: { readonly reportKind: FieldReportKind; readonly place: string };
  /** What its author photographed. */
  readonly pictures?: readonly PlannedPicture[];
  /** When its author took it back. */
  readonly withdrawnAt?: Date;
}

/** A remark below a message of the plan. */
export interface PlannedComment {
  readonly key: string;
  readonly on: string;
  readonly by: string;
  /** The role it is written in; a resident's when absent. */
  readonly role?: Role;
  readonly at: Date;
  readonly body: string;
}

const source = '枫江论坛';
const saveMax = 500;
const width = 8;

/**
 * Keeps the messages of the plan in its order, each with a public number of its year and an event of its own moment. Many at once:
 * one by one they would take a minute. May be repeated. Gives the messages by their keys.
 */
export async function plantMessages(
  cast: DemoCast,
  plan: readonly PlannedMessage[],
): Promise<ReadonlyMap<string, Message>> {
  const made: Omit<Message, 'no'>[] = [];
  for (const planned of plan) {
    const message = messageOf(cast, planned, await plantPictures(cast, planned));
    await attachPictures(cast, planned, message);
    made.push(message);
  }
  const there = await findMessages(made.map(({ id }) => id));
  const known = new Set(there.map(({ id }) => id));
  const fresh = await numbered(made.filter(({ id }) => !known.has(id)));
  for (let from = 0; from < fresh.length; from += saveMax)
    await saveNewMessages(fresh.slice(from, from + saveMax));
  const kept = new Map([...there, ...fresh].map((message) => [message.id, message]));
  return new Map(plan.map(({ key }, i) => [key, present(kept.get(present(made[i], key).id), key)]));
}

function messageOf(
  cast: DemoCast,
  planned: PlannedMessage,
  attachments: readonly string[],
): Omit<Message, 'no'> {
  const { key, by, at, title, body, area, report } = planned;
  if (by === undefined) {
    const work = { actor: systemActor('import'), now: at, newId: randomId };
    return importedMessage(work, source, area, { externalId: key, title, body, at });
  }
  if (report === undefined)
    return postOf(cast.at(by, at), { key: `demo-post-${key}`, title, body, area, attachments });
  const input = { key: `demo-report-${key}`, ...report, body, area, attachments };
  return reportOf(cast.at(by, at, 'VOLUNTEER'), input);
}

/** The messages with the next numbers of the years they are of. */
async function numbered(made: readonly Omit<Message, 'no'>[]): Promise<Message[]> {
  const yearOf = ({ at }: { readonly at: Date }) => calendarDate(at).slice(0, 4);
  const messages: Message[] = [];
  for (const year of new Set(made.map(yearOf))) {
    const some = made.filter((one) => yearOf(one) === year);
    const numbers = await takeNumbers('message', present(some[0], 'a message').at, some.length);
    messages.push(...some.map((one, i) => ({ ...one, no: present(numbers[i], 'number') })));
  }
  return messages;
}

/** Adds the comments of the plan, and takes back what its authors took back. May be repeated. */
export async function plantTalk(
  cast: DemoCast,
  plan: {
    readonly messages: readonly PlannedMessage[];
    readonly comments: readonly PlannedComment[];
  },
  messages: ReadonlyMap<string, Message>,
): Promise<void> {
  await inParallel(plan.comments, width, ({ key, on, by, role, at, body }) =>
    addComment(cast.at(by, at, role), {
      key: `demo-comment-${key}`,
      messageId: present(messages.get(on), on).id,
      body,
    }),
  );
  for (const { key, by, withdrawnAt } of plan.messages)
    if (by !== undefined && withdrawnAt !== undefined) {
      const { id } = present(messages.get(key), key);
      await withdrawPost(cast.at(by, withdrawnAt), { id, version: 1 });
    }
}
