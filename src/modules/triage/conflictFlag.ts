import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom } from '../../kernel/id.ts';
import type { Limit } from '../../kernel/limit.ts';
import { checkText, isBlank } from '../../kernel/text.ts';
import type { Actor, Role } from '../../kernel/work.ts';
import { queueOrder } from '../../platform/queueOrder.ts';
import { searchKeysOf } from '../../platform/searchKeys.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import type { Message, MessageKind } from '../opinion/message.ts';
import type { Verdict } from '../classifier/classifier.ts';
import { disputeTypes, type DisputeType } from '../classifier/labels.ts';
import { urgencyOf, type Danger } from '../classifier/danger.ts';
import { limits } from './triage.limits.ts';

export type ConflictFlagState = 'OPEN' | 'CONFIRMED' | 'DISMISSED';

/** Why a flag was dismissed. */
export type DismissReason =
  'NOT_A_CONFLICT' | 'ALREADY_SETTLED' | 'DUPLICATE' | 'OTHER_CHANNEL' | 'OTHER';

/** A sure likeness stands in the queue as if the message had come so much earlier: a day of waiting weighs a tenth of it. */
const likenessWorthMs = 10 * 86_400_000;

/** What the machine proposed about one wording of a message, and why. */
export interface Proposal {
  readonly score: number;
  readonly terms: Verdict['terms'];
  readonly modelVersion: string;
  readonly judgedVersion: number;
  readonly suggestedType: string;
  readonly heated: boolean;
  /** Absent in what was proposed before there were rules of danger. */
  readonly dangers?: readonly Danger[];
  readonly at: Date;
}

/**
 * One act on a flag: a person's, or RAISED_AGAIN, when the machine brings a dismissed message with a newer wording before a person.
 * RAISED: a person took it for a conflict, with the reason as its note.
 */
interface ConflictFlagLine {
  readonly act: 'RAISED' | 'CONFIRMED' | 'DISMISSED' | 'REOPENED' | 'RAISED_AGAIN';
  readonly by: string;
  readonly role: Role | 'SYSTEM' | 'VISITOR';
  readonly at: Date;
  readonly reason?: DismissReason;
  /** The kind of dispute that the person who raised it took it for. */
  readonly type?: DisputeType;
  /** A remark among colleagues, or why it was raised. */
  readonly note?: string;
  /** What the author is told beside the reason. */
  readonly told?: string;
  /** The request that wrote it; absent in the machine's lines and in those from before it was kept. */
  readonly request?: ActRequest;
}

/** Why a flag is dismissed: the reason, a remark among colleagues, and what its author is told beside the reason. */
export interface Dismissal {
  readonly reason: DismissReason;
  readonly note: string;
  readonly told?: string;
}

/** The machine's proposals about a message and what people decided; both only grow. It does nothing on its own. */
export interface ConflictFlag {
  readonly id: string;
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly area: string;
  readonly at: Date;
  readonly state: ConflictFlagState;
  /** Newest last; the newest is what the desk shows. None while the machine has not looked at what a person raised. */
  readonly proposals: readonly Proposal[];
  readonly history: readonly ConflictFlagLine[];
  readonly version: number;
  /** The place in the queue: danger first, then likeness and waiting together (`queueOrder`). */
  readonly order: string;
  /** What the queue finds it by: the number, the beginning and the place of its message. */
  readonly searchKeys: readonly string[];
}

/** What can happen to a flag: RENEWED is the machine's view of a newer wording that brings it before nobody; the others are as in its history. */
export type ConflictFlagAct = 'RAISED' | 'RENEWED' | ConflictFlagLine['act'];

/** The event of the change that gave a flag its present version: `flag.raised`, `flag.confirmed`, … */
export const flagEvent = (flag: ConflictFlag, act: ConflictFlagAct, at: Date): DomainEvent =>
  eventOf('flag', act.toLowerCase(), flag, at);

/** The one flag of a message. */
export const flagIdOf = (messageId: string): string => idFrom('flag', messageId);

/** The machine's proposal about the newest wording of a message. */
export const makeProposal = (message: Message, verdict: Verdict, at: Date): Proposal => ({
  score: verdict.conflict.score,
  terms: verdict.terms,
  modelVersion: verdict.modelVersion,
  judgedVersion: message.versions.length,
  suggestedType: verdict.type.label,
  heated: verdict.heat2.flagged,
  dangers: verdict.dangers,
  at,
});

/** True while the machine has not said what it sees in the message, dangers included. */
export const lacksView = ({ proposals }: ConflictFlag): boolean =>
  proposals.at(-1)?.dangers === undefined;

/** How a person raised it, the newest time; undefined when only the machine did. */
export const raisingOf = ({
  history,
}: Pick<ConflictFlag, 'history'>): ConflictFlagLine | undefined =>
  history.findLast(({ act }) => act === 'RAISED');

/**
 * The flag in its place by the machine's newest view of danger and likeness. What a person raised counts as surely alike, for a
 * person has judged it.
 */
const inPlace = (flag: Unplaced, message: Message): ConflictFlag => {
  const { score = 0, dangers = [] } = flag.proposals.at(-1) ?? {};
  const likeness = raisingOf(flag) === undefined ? score : 1;
  return {
    ...flag,
    order: queueOrder(urgencyOf(dangers), likeness * likenessWorthMs, message),
    searchKeys: searchKeysOf(message.no, [message.title, message.body, message.place]),
  };
};

type Unplaced = Omit<ConflictFlag, 'order' | 'searchKeys'>;

const newConflictFlag = (message: Message, at: Date): Unplaced => ({
  id: flagIdOf(message.id),
  messageId: message.id,
  kind: message.kind,
  area: message.area,
  at,
  state: 'OPEN',
  proposals: [],
  history: [],
  version: 1,
});

/** A flag for a person to decide on. A report is raised whatever its score: a volunteer has already judged it worth a look. */
export const raisedConflictFlag = (message: Message, proposal: Proposal): ConflictFlag =>
  inPlace({ ...newConflictFlag(message, proposal.at), proposals: [proposal] }, message);

/** Why a person takes a message for a conflict. */
export interface RaiseReason {
  /** In the person's own words. */
  readonly note: string;
  /** Of the official list; absent when the person cannot say. */
  readonly type?: string;
}

/** What a person's raising starts from where the machine flagged nothing: version 0, never stored. */
export const unraisedConflictFlag = (message: Message, at: Date): ConflictFlag =>
  inPlace({ ...newConflictFlag(message, at), version: 0 }, message);

/**
 * The flag that a person raises on a message, whether the machine flagged it or not. What was dismissed is open again; every line
 * stays. BAD_INPUT without a reason or with a type that is not of the list.
 */
export function flagRaisedBy(
  flag: ConflictFlag,
  message: Message,
  actor: Actor,
  at: Date,
  why: RaiseReason & { readonly request?: ActRequest },
): ConflictFlag {
  const type = disputeTypes.find((one) => one === why.type);
  if (why.type !== undefined && type === undefined)
    throw badInput('type', 'not_listed', 'Choose one of the official types of dispute.');
  const line = {
    act: 'RAISED',
    ...by(actor),
    at,
    note: checkText('note', why.note, limits.raiseNote),
    ...definedFields({ type, request: why.request }),
  } as const;
  return inPlace(
    { ...flag, state: 'OPEN', history: [...flag.history, line], version: flag.version + 1 },
    message,
  );
}

/**
 * The flag with the machine's view of a newer wording, or a newer model's view. What people decided stands, but a dismissal was about
 * the wording of that time: `raiser` is who raises a newer one, false when it is no matter for a person, and puts a dismissed flag back.
 */
export function flagWithProposal(
  flag: ConflictFlag,
  message: Message,
  proposal: Proposal,
  raiser: Actor | false,
): ConflictFlag {
  const { judgedVersion, score, dangers = [] } = proposal;
  const isNewer = judgedVersion > (flag.proposals.at(-1)?.judgedVersion ?? judgedVersion);
  const renewed = inPlace(
    { ...flag, proposals: [...flag.proposals, proposal], version: flag.version + 1 },
    message,
  );
  if (raiser === false || flag.state !== 'DISMISSED' || !isNewer) return renewed;
  const why =
    urgencyOf(dangers) === 2
      ? 'tells of danger to life'
      : `is a likely conflict (${score.toFixed(2)})`;
  const note = `Wording ${String(judgedVersion)} ${why}.`;
  const line = { act: 'RAISED_AGAIN', ...by(raiser), at: proposal.at, note } as const;
  return { ...renewed, state: 'OPEN', history: [...flag.history, line] };
}

const decided = (
  flag: ConflictFlag,
  state: ConflictFlagState,
  line: ConflictFlagLine,
  request?: ActRequest,
): ConflictFlag => ({
  ...flag,
  state,
  history: [...flag.history, request === undefined ? line : { ...line, request }],
  version: flag.version + 1,
});

/** A person says it is a conflict. */
export const confirmedConflictFlag = (
  flag: ConflictFlag,
  actor: Actor,
  at: Date,
  note: string,
  request?: ActRequest,
): ConflictFlag => {
  const line = {
    act: 'CONFIRMED',
    ...by(actor),
    at,
    ...remark('note', note, limits.flagNote),
  } as const;
  return decided(flag, 'CONFIRMED', line, request);
};

/** A person says it is none. OTHER says nothing by itself: what the author is told is needed with it. */
export function dismissedConflictFlag(
  flag: ConflictFlag,
  actor: Actor,
  at: Date,
  why: Dismissal,
  request?: ActRequest,
): ConflictFlag {
  const { reason, note, told = '' } = why;
  if (reason === 'OTHER' && isBlank(told))
    throw badInput('told', 'needed', 'Please tell the author why: the reason is "other".', 1);
  const said = {
    ...remark('note', note, limits.flagNote),
    ...remark('told', told, limits.flagTold),
  };
  const line = { act: 'DISMISSED', ...by(actor), at, reason, ...said } as const;
  return decided(flag, 'DISMISSED', line, request);
}

/** The decision taken back; both acts stay in the history. */
export const reopenedConflictFlag = (
  flag: ConflictFlag,
  actor: Actor,
  at: Date,
  request?: ActRequest,
): ConflictFlag => decided(flag, 'OPEN', { act: 'REOPENED', ...by(actor), at }, request);

const by = (actor: Actor) => ({ by: actor.personId, role: actor.role });

const remark = (field: 'note' | 'told', text: string, limit: Limit) => {
  const kept = checkText(field, text, limit);
  return kept === '' ? {} : { [field]: kept };
};
