import { AppError } from '../../kernel/appError.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { coarseNetworkOf } from '../../platform/networkAddress.ts';
import { isRepeatable, makeAuditLine, type AuditDraft, type AuditLine } from './auditLine.ts';
import { saveAuditLine } from './auditLine.store.ts';

/** What is asked, as the gate found it in the request. */
export interface Asking extends Omit<
  AuditDraft,
  'at' | 'person' | 'role' | 'scope' | 'from' | 'isShown'
> {
  readonly isShown?: boolean;
  /** The address that the request came from; only its network is kept. */
  readonly clientAddress: string;
}

/**
 * Writes down what somebody of the team asks, to be awaited before it is answered. UNAVAILABLE `not_written_down` when that fails, whatever
 * the cause: then nothing may be shown or done.
 */
export async function writeAuditLine(
  { actor, now, newId }: Work,
  { clientAddress, isShown = true, about, ...asking }: Asking,
): Promise<AuditLine> {
  const office = { person: actor.personId, role: roleOf(actor), scope: actor.scope };
  const line = makeAuditLine(
    {
      ...office,
      ...asking,
      // What one does with one's own is no news to oneself.
      about: [...new Set(about)].filter((id) => id !== actor.personId),
      isShown,
      at: now,
      from: coarseNetworkOf(clientAddress),
    },
    newId,
  );
  const saved = await saveAuditLine(line).catch((cause: unknown) => {
    throw notWrittenDown(cause);
  });
  if (saved === 'exists' && !isRepeatable(line)) throw notWrittenDown('the id is taken');
  return line;
}

/** The refusal when a line could not be kept. */
export function notWrittenDown(cause: unknown): AppError {
  const refusal = new AppError(
    'UNAVAILABLE',
    'It could not be written down who asks, so nothing was shown or done; try again.',
    { reason: 'not_written_down', retryAfterS: 5 },
  );
  refusal.cause = cause;
  return refusal;
}
