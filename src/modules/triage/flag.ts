import { badInput } from '../../kernel/appError.ts';
import { idFrom } from '../../kernel/id.ts';
import { checkText, isBlank } from '../../kernel/text.ts';
import type { Actor, Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import type { Message, MessageKind } from '../opinion/message.ts';
import type { Verdict } from './classifier.ts';

export type FlagState = 'OPEN' | 'CONFIRMED' | 'DISMISSED';

/** Why a flag was dismissed. */
export type DismissReason =
  'NOT_A_CONFLICT' | 'ALREADY_SETTLED' | 'DUPLICATE' | 'OTHER_CHANNEL' | 'OTHER';

/** Limits: remarks and words to an author in code points, the time in which a decision can be taken back. */
export const flagLimits = { noteLengthMax: 500, reopenWithinMs: 600_000 } as const;

/** What the machine proposed about one wording of a message, and why. */
export interface Proposal {
  readonly score: number;
  readonly terms: Verdict['terms'];
  readonly modelVersion: string;
  readonly judgedVersion: number;
  readonly suggestedType: string;
  readonly heated: boolean;
  readonly at: Date;
}

/** One act on a flag: a person's, or RAISED_AGAIN, when the machine brings a dismissed message with a newer wording before a person. */
interface FlagLine {
  readonly act: 'CONFIRMED' | 'DISMISSED' | 'REOPENED' | 'RAISED_AGAIN';
  readonly by: string;
  readonly role: Role | 'SYSTEM' | 'VISITOR';
  readonly at: Date;
  readonly reason?: DismissReason;
  /** A remark among colleagues. */
  readonly note?: string;
  /** What the author is told beside the reason. */
  readonly told?: string;
}

/** Why a flag is dismissed: the reason, a remark among colleagues, and what its author is told beside the reason. */
export interface Dismissal {
  readonly reason: DismissReason;
  readonly note: string;
  readonly told?: string;
}

/** The machine's proposals about a message and what people decided; both only grow. It does nothing on its own. */
export interface Flag {
  readonly id: string;
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly area: string;
  readonly at: Date;
  readonly state: FlagState;
  /** Newest last; the newest is what the desk shows. */
  readonly proposals: readonly Proposal[];
  readonly history: readonly FlagLine[];
  readonly version: number;
  /** Highest score first, then the oldest: the place in the queue. */
  readonly order: string;
}

/** What can happen to a flag: RENEWED is the machine's view of a newer wording that brings it before nobody; the others are as in its history. */
export type FlagAct = 'RAISED' | 'RENEWED' | FlagLine['act'];

/** The event of the change that gave a flag its present version: `flag.raised`, `flag.confirmed`, … */
export const flagEvent = (flag: Flag, act: FlagAct, at: Date): DomainEvent =>
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
  at,
});

/** A flag for a person to decide on. A report is raised whatever its score: a volunteer has already judged it worth a look. */
export const raisedFlag = (message: Message, proposal: Proposal): Flag => ({
  id: flagIdOf(message.id),
  messageId: message.id,
  kind: message.kind,
  area: message.area,
  at: proposal.at,
  state: 'OPEN',
  proposals: [proposal],
  history: [],
  version: 1,
  order: queueOrder(proposal.score, message.at, message.id),
});

/**
 * The flag with the machine's view of a newer wording. What people decided stands, but a dismissal was about the older wording:
 * `raiser` is who raises the newer one, false when it is no likely conflict, and puts a dismissed flag back before a person.
 */
export function flagWithProposal(
  flag: Flag,
  message: Message,
  proposal: Proposal,
  raiser: Actor | false,
): Flag {
  const renewed = {
    ...flag,
    proposals: [...flag.proposals, proposal],
    version: flag.version + 1,
    order: queueOrder(proposal.score, message.at, message.id),
  };
  if (raiser === false || flag.state !== 'DISMISSED') return renewed;
  const note = `Wording ${String(proposal.judgedVersion)} is a likely conflict (${proposal.score.toFixed(2)}).`;
  const line = { act: 'RAISED_AGAIN', ...by(raiser), at: proposal.at, note } as const;
  return { ...renewed, state: 'OPEN', history: [...flag.history, line] };
}

const decided = (flag: Flag, state: FlagState, line: FlagLine): Flag => ({
  ...flag,
  state,
  history: [...flag.history, line],
  version: flag.version + 1,
});

/** A person says it is a conflict. */
export const confirmedFlag = (flag: Flag, actor: Actor, at: Date, note: string): Flag =>
  decided(flag, 'CONFIRMED', { act: 'CONFIRMED', ...by(actor), at, ...remark('note', note) });

/** A person says it is none. OTHER says nothing by itself: what the author is told is needed with it. */
export function dismissedFlag(flag: Flag, actor: Actor, at: Date, why: Dismissal): Flag {
  const { reason, note, told = '' } = why;
  if (reason === 'OTHER' && isBlank(told))
    throw badInput('told', 'needed', 'Please tell the author why: the reason is "other".', 1);
  const line = { act: 'DISMISSED', ...by(actor), at, reason } as const;
  return decided(flag, 'DISMISSED', { ...line, ...remark('note', note), ...remark('told', told) });
}

/** The decision taken back; both acts stay in the history. */
export const reopenedFlag = (flag: Flag, actor: Actor, at: Date): Flag =>
  decided(flag, 'OPEN', { act: 'REOPENED', ...by(actor), at });

/** True while the last decision can still be taken back. */
export const canReopen = (flag: Flag, now: Date): boolean => {
  const last = flag.history.at(-1);
  return (
    flag.state !== 'OPEN' &&
    last !== undefined &&
    now.getTime() - last.at.getTime() <= flagLimits.reopenWithinMs
  );
};

const by = (actor: Actor) => ({ by: actor.personId, role: actor.role });

const remark = (field: 'note' | 'told', text: string) => {
  const kept = checkText(field, text, flagLimits.noteLengthMax, 0);
  return kept === '' ? {} : { [field]: kept };
};

const scoreSteps = 1_000_000;
/** How many digits of a queue's sort key are the score. */
export const scoreDigits = 7;
/** The sort key of a flag with the highest score. */
export const topOfQueue = String(scoreSteps);
const latestMs = 36 ** 9 - 1;

const queueOrder = (score: number, at: Date, id: string): string =>
  String(Math.round(score * scoreSteps)).padStart(scoreDigits, '0') +
  (latestMs - at.getTime()).toString(36).padStart(9, '0') +
  id;
