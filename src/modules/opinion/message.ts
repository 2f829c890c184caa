import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { characters, type Limit } from '../../kernel/limit.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import type { Cause } from '../admission/weighing.ts';
import { limits } from './opinion.limits.ts';
import { standingAfterEdit, type Standing } from './standing.ts';

/** How many wordings a message gathers. */
export const messageVersionsMax = 50;
/** How an outside source names a message. */
const externalId = characters(1, 200);

export type MessageKind = 'POST' | 'FIELD_REPORT';

/** What sort of thing a volunteer reports. */
export type FieldReportKind =
  'NEIGHBOURS' | 'PROPERTY_MANAGEMENT' | 'NOISE' | 'WAGES' | 'ENVIRONMENT' | 'SAFETY' | 'OTHER';

/** One wording; a message gathers them and changes none. */
interface MessageVersion {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  /** The request that edited it so; absent for the first wording. */
  readonly request?: ActRequest;
}

/** What a resident or a volunteer wrote, or what was gathered from outside. */
export interface Message {
  readonly id: string;
  /** Public number, `2026-137`. */
  readonly no: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  readonly authorId?: string;
  /** The role in which it was written; absent for what was gathered from outside or written before roles were kept. */
  readonly authorRole?: Role;
  readonly firmId?: string;
  /** Where it was gathered from, and its id there; the pair is unique. */
  readonly source?: string;
  readonly externalId?: string;
  readonly area: string;
  readonly place?: string;
  readonly reportKind?: FieldReportKind;
  /** The files that came with it, in their order; absent for none. */
  readonly attachments?: readonly string[];
  readonly at: Date;
  readonly withdrawnAt?: Date;
  /** The request that withdrew it. */
  readonly withdrawnUnder?: ActRequest;
  /** How it stands before others; absent while nothing was decided: shown whole. */
  readonly standing?: Standing;
  /** Why somebody is to look at its newest wording, by what was asked of it before it stood; absent for nothing. */
  readonly admission?: readonly Cause[];
  readonly version: number;
  readonly versions: readonly MessageVersion[];
  /** SHA-256 of the request that made it, to tell a repeated key from a reused one. */
  readonly request: string;
  readonly order: string;
}

/** The event of a message that has a new wording. */
export const messageSaved = 'message.saved';

/** What can happen to a message: a wording, its withdrawal, or that it stands otherwise before others. */
export type MessageChange = 'saved' | 'withdrawn' | 'standing';

/** The event of the change that gave a message its present version: `message.saved`, `message.withdrawn` or `message.standing`. */
export const messageEvent = (message: Message, change: MessageChange, at: Date): DomainEvent =>
  eventOf('message', change, message, at);

/** What a new message is made from; texts are checked here, rights before. */
export interface MessageDraft {
  readonly id: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  readonly area: string;
  readonly at: Date;
  readonly request: string;
  readonly authorId?: string;
  readonly authorRole?: Role;
  readonly firmId?: string;
  readonly source?: string;
  readonly externalId?: string;
  readonly place?: string;
  readonly reportKind?: FieldReportKind;
  readonly attachments?: readonly string[];
}

/** A wording as it is kept. Throws BAD_INPUT on text beyond the limits. */
export const wordingOf = (said: { readonly title: string; readonly body: string }) => ({
  title: checkText('title', said.title, limits.messageTitle),
  body: checkText('body', said.body, limits.messageBody),
});

/** True when two messages say the same. */
export const saysTheSame = (
  one: Pick<Message, 'title' | 'body'>,
  other: Pick<Message, 'title' | 'body'>,
): boolean => one.title === other.title && one.body === other.body;

const checked = (field: string, text: string | undefined, limit: Limit) =>
  text === undefined ? {} : { [field]: checkText(field, text, limit) };

/** A new message with its first wording; its public number comes when it is kept. Throws BAD_INPUT on text beyond the limits. */
export function makeMessage(draft: MessageDraft): Omit<Message, 'no'> {
  const text = wordingOf(draft);
  return {
    ...draft,
    ...text,
    ...checked('place', draft.place, limits.reportPlace),
    ...checked('externalId', draft.externalId, externalId),
    version: 1,
    versions: [{ number: 1, ...text, at: draft.at }],
    order: orderOf(draft.at, draft.id),
  };
}

/** The message with one more wording, as it is kept; every earlier one stays. At most 50 wordings. */
export function editedMessage(
  message: Message,
  text: ReturnType<typeof wordingOf>,
  at: Date,
  request: ActRequest,
): Message {
  if (message.versions.length >= messageVersionsMax)
    throw badInput(
      'body',
      'too_many_versions',
      'This post was edited too often; write a new one.',
      messageVersionsMax,
    );
  const number = message.versions.length + 1;
  return {
    ...message,
    ...text,
    ...definedFields({ standing: standingAfterEdit(message, at) }),
    version: message.version + 1,
    versions: [...message.versions, { number, ...text, at, request }],
  };
}

/** The message taken out of the feed by its author; its wordings stay on record. */
export const withdrawnMessage = (
  message: Message,
  at: Date,
  withdrawnUnder: ActRequest,
): Message => ({
  ...message,
  withdrawnAt: at,
  withdrawnUnder,
  version: message.version + 1,
});

/** The message as a decision has it stand before others. */
export const messageStanding = (message: Message, standing: Standing): Message => ({
  ...message,
  standing,
  version: message.version + 1,
});

/** The text that is segmented and highlighted: title, line break, body. */
export const textOf = (wording: { title: string; body: string }): string =>
  `${wording.title}\n${wording.body}`;
