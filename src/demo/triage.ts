import { requestOf } from '../kernel/actRequest.ts';
import { assert, present } from '../kernel/assert.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor, type Actor, type Work } from '../kernel/work.ts';
import type { DomainEvent } from '../platform/events/domainEvent.ts';
import { textOf, type Message } from '../modules/opinion/message.ts';
import type { Verdict } from '../modules/classifier/classifier.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  flagEvent,
  flagRaisedBy,
  flagWithProposal,
  raisedConflictFlag,
  unraisedConflictFlag,
  type DismissReason,
  type ConflictFlag,
  type ConflictFlagAct,
} from '../modules/triage/conflictFlag.ts';
import { mayDecide, mayRaise } from '../modules/triage/conflictFlag.policy.ts';
import { raiseRequestOf } from '../modules/triage/raiseConflictFlag.ts';
import { saveConflictFlagsWithPast } from '../modules/triage/conflictFlag.store.ts';
import { judgedAs, type Judge } from '../modules/triage/triageMessages.ts';
import type { Judged } from '../modules/triage/keepProposals.ts';
import type { DemoCast } from './identity.ts';

/** What a spokesperson decides on a message of the plan. What the machine did not flag is left alone, or raised by hand first. */
export interface PlannedDecision {
  readonly on: string;
  readonly by: string;
  readonly at: Date;
  readonly verdict:
    | { readonly act: 'CONFIRM'; readonly raises: boolean }
    | { readonly act: 'DISMISS'; readonly reason: DismissReason; readonly told?: string };
}

/** A flag as it has come to be, with the events of all that happened to it. */
interface GrownConflictFlag {
  readonly flag: ConflictFlag;
  readonly events: readonly DomainEvent[];
}

const judgedTogether = 200;
/** So long after a message the machine had judged it, in a town whose worker was running. */
const judgedAfterMs = 2_000;

/** The same judge, judging each text once: what was judged in the past of the demo is not cut into words again when its event is heard. */
export function rememberingJudge(judge: Judge): Judge {
  const known = new Map<string, Verdict>();
  return async (texts) => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    const verdicts = fresh.length === 0 ? [] : await judge(fresh);
    for (const [i, text] of fresh.entries()) known.set(text, present(verdicts[i], 'a verdict'));
    return texts.map((text) => present(known.get(text), 'a verdict'));
  };
}

/**
 * Has the machine judge messages, each two seconds after it was written, and people decide as planned; keeps the flags as they have come
 * to be, many at once. May be repeated: what is there stays. Gives the flags by the ids of their messages.
 */
export async function plantConflictFlags(
  cast: DemoCast,
  judge: Judge,
  plan: readonly PlannedDecision[],
  messages: ReadonlyMap<string, Message>,
): Promise<ReadonlyMap<string, ConflictFlag>> {
  const decisions = new Map(plan.map((planned) => [planned.on, planned]));
  const entries = [...messages];
  const grown: GrownConflictFlag[] = [];
  for (let from = 0; from < entries.length; from += judgedTogether) {
    const some = entries.slice(from, from + judgedTogether);
    const verdicts = await judge(some.map(([, message]) => textOf(message)));
    for (const [i, [key, message]] of some.entries()) {
      const [judged] = judgedAs(machineAt(message), message, verdicts[i]);
      grown.push(...growing(cast, present(judged, 'a judgement'), decisions.get(key)));
    }
  }
  await saveConflictFlagsWithPast(grown);
  return new Map(grown.map(({ flag }) => [flag.messageId, flag]));
}

const machineAt = ({ at }: Message): Work => ({
  actor: systemActor('judgeMessages'),
  now: new Date(at.getTime() + judgedAfterMs),
  newId: randomId,
});

/** A flag after one more act. */
const grownBy = (
  before: GrownConflictFlag | undefined,
  flag: ConflictFlag,
  act: ConflictFlagAct,
  at: Date,
): GrownConflictFlag => ({
  flag,
  events: [...(before?.events ?? []), flagEvent(flag, act, at)],
});

/** The flag of a message, raised by the machine or by hand, and decided as planned; nothing where there is none. */
function growing(
  cast: DemoCast,
  judged: Judged,
  planned: PlannedDecision | undefined,
): GrownConflictFlag[] {
  const { message, proposal, raise } = judged;
  if (raise) {
    const flag = raisedConflictFlag(message, proposal);
    const raised = grownBy(undefined, flag, 'RAISED', flag.at);
    return [planned === undefined ? raised : decided(cast, raised, planned)];
  }
  if (planned?.verdict.act !== 'CONFIRM' || !planned.verdict.raises) return [];
  return [decided(cast, raisedByHand(cast, judged, planned), planned)];
}

/** What a person raises has the machine's view as well, a moment later. */
function raisedByHand(
  cast: DemoCast,
  { message, proposal }: Judged,
  { by, at }: PlannedDecision,
): GrownConflictFlag {
  const { actor } = cast.at(by, at, 'SPOKESPERSON');
  assert(mayRaise(actor, message), 'a spokesperson of the area raises');
  const note = '双方各执一词，需要有人居中说合。';
  const request = raiseRequestOf(actor, { messageId: message.id, note });
  const flag = flagRaisedBy(unraisedConflictFlag(message, at), message, actor, at, {
    note,
    request,
  });
  const raised = grownBy(undefined, flag, 'RAISED', at);
  return grownBy(raised, flagWithProposal(flag, message, proposal, false), 'RENEWED', at);
}

function decided(
  cast: DemoCast,
  grown: GrownConflictFlag,
  { by, at, verdict }: PlannedDecision,
): GrownConflictFlag {
  const { actor } = cast.at(by, at, 'SPOKESPERSON');
  const { flag } = grown;
  assert(mayDecide(actor, flag), 'a spokesperson of the area decides');
  const asked = { id: flag.id, version: flag.version, note: '' };
  if (verdict.act === 'DISMISS')
    return grownBy(grown, dismissed(flag, actor, at, verdict), 'DISMISSED', at);
  const request = requestOf(actor, 'confirmConflictFlag', asked);
  return grownBy(grown, confirmedConflictFlag(flag, actor, at, '', request), 'CONFIRMED', at);
}

function dismissed(
  flag: ConflictFlag,
  actor: Actor,
  at: Date,
  { reason, told }: Extract<PlannedDecision['verdict'], { act: 'DISMISS' }>,
): ConflictFlag {
  const why = { reason, note: '', ...(told === undefined ? {} : { told }) };
  const asked = { id: flag.id, version: flag.version, ...why };
  const request = requestOf(actor, 'dismissConflictFlag', asked);
  return dismissedConflictFlag(flag, actor, at, why, request);
}
