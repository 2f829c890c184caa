import { definedFields } from '../../kernel/definedFields.ts';
import type { Message } from '../opinion/message.ts';
import type { ConflictFlag } from './conflictFlag.ts';

/** What a person said about a wording, from which the machine may learn. */
export interface PersonLabel {
  /** Public number of the message. */
  readonly no: string;
  readonly title: string;
  readonly body: string;
  /** 1 when it was taken for a conflict. */
  readonly conflict: 0 | 1;
  /** The kind of dispute that whoever raised it took it for. */
  readonly type?: string;
  /** The act that says so, in which role, and when. */
  readonly act: 'RAISED' | 'CONFIRMED' | 'DISMISSED';
  readonly role: string;
  readonly at: Date;
  /** Why, in the person's words. */
  readonly reason?: string;
}

/**
 * The label of the newest word that a person said on a flag, for the wording of that time. None where people have said nothing about
 * the words: the flag waits, was dismissed for another reason than NOT_A_CONFLICT, or its message was withdrawn.
 */
export function labelOf(flag: ConflictFlag, message: Message): PersonLabel | undefined {
  const line = flag.history.findLast(({ act }) => act !== 'RAISED_AGAIN');
  if (line === undefined || message.withdrawnAt !== undefined) return undefined;
  const { act, role, at, reason, note } = line;
  if (act === 'REOPENED' || act === 'RAISED_AGAIN') return undefined;
  if (act === 'DISMISSED' && reason !== 'NOT_A_CONFLICT') return undefined;

  const { title, body } = message.versions.findLast((version) => version.at <= at) ?? message;
  return {
    ...{ no: message.no, title, body },
    ...(act === 'DISMISSED' ? { conflict: 0 } : { conflict: 1, ...typeSaid(flag) }),
    ...{ act, role, at },
    ...definedFields({ reason: note }),
  };
}

/** The kind of dispute that the person who raised it last took it for. */
function typeSaid({ history }: ConflictFlag): { type?: string } {
  const type = history.findLast(({ act }) => act === 'RAISED')?.type;
  return definedFields({ type });
}
