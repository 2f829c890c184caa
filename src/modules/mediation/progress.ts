import { present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { roleOf, type Role } from '../../kernel/work.ts';
import type { Message } from '../opinion/message.ts';
import type { DismissReason, ConflictFlag } from '../triage/conflictFlag.ts';
import { canReopen } from '../triage/flagActs.ts';
import type { Case } from './mediationCase.ts';

/** How far a message has come: received, waiting for a spokesperson, not taken up, confirmed, a case of its own, and that case closed. */
type MessageStep = 'RECEIVED' | 'WAITING' | 'READ' | 'CONFIRMED' | 'CASE_OPENED' | 'CASE_CLOSED';

/** Why a message was not taken up: the reason, by which office, and what it told the author. The remark among colleagues is not in it. */
interface NotTakenUp {
  readonly reason: DismissReason;
  readonly office: Role;
  readonly told?: string;
}

/** How far a message has come, since when, and why it went no further. */
export interface Progress {
  readonly step: MessageStep;
  readonly at: Date;
  readonly notTakenUp?: NotTakenUp;
}

/** What became of a message, for its author. A dismissal is told only when it can no longer be taken back; until then the message still waits. */
export function progressOf(
  message: Message,
  flag: ConflictFlag | null,
  opened: Case | null,
  now: Date,
): Progress {
  if (opened !== null)
    return opened.closedAt === undefined
      ? { step: 'CASE_OPENED', at: opened.openedAt }
      : { step: 'CASE_CLOSED', at: opened.closedAt };
  if (flag === null) return { step: 'RECEIVED', at: message.at };
  const isStillOpen = flag.state === 'DISMISSED' && canReopen(flag, now);
  if (flag.state === 'OPEN' || isStillOpen) return { step: 'WAITING', at: message.at };
  const decision = present(flag.history.at(-1), 'decision');
  const { at, reason, told } = decision;
  if (reason === undefined) return { step: 'CONFIRMED', at };
  const notTakenUp = { reason, office: roleOf(decision), ...definedFields({ told }) };
  return { step: 'READ', at, notTakenUp };
}
