import { present } from '../../kernel/assert.ts';
import type { Message } from '../opinion/message.ts';
import { canReopen, type Flag } from '../triage/flag.ts';
import type { Case } from './mediationCase.ts';

/** How far a message has come: received, waiting for a spokesperson, read and left, confirmed, or a case of its own. */
type MessageStep = 'RECEIVED' | 'WAITING' | 'READ' | 'CONFIRMED' | 'CASE_OPENED';

/** How far a message has come, and since when. */
export interface Progress {
  readonly step: MessageStep;
  readonly at: Date;
}

/** What became of a message, for its author. A dismissal is told only when it can no longer be taken back; until then the message still waits. */
export function progressOf(
  message: Message,
  flag: Flag | null,
  opened: Case | null,
  now: Date,
): Progress {
  if (opened !== null) return { step: 'CASE_OPENED', at: opened.openedAt };
  if (flag === null) return { step: 'RECEIVED', at: message.at };
  const isStillOpen = flag.state === 'DISMISSED' && canReopen(flag, now);
  if (flag.state === 'OPEN' || isStillOpen) return { step: 'WAITING', at: message.at };
  const { at } = present(flag.history.at(-1), 'decision');
  return { step: flag.state === 'CONFIRMED' ? 'CONFIRMED' : 'READ', at };
}
