import { conflict } from '../../kernel/appError.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import type { Actor } from '../../kernel/work.ts';
import type { CaseRequest } from './mediationCase.ts';

/** What is asked under a key; the version that was read is no part of the content, for a repeat may have read a later one. */
interface Keyed {
  readonly key: string;
  readonly version?: number;
}

/** How this request is recognised when it comes again. */
export function caseRequestOf(actor: Actor, act: string, asked: Keyed): CaseRequest {
  const { key, version: _read, ...content } = asked;
  return { id: idFrom(actor.personId, act, key), content: contentHash(content) };
}

/** True when the request was answered before; CONFLICT (`key_reused`) when its key was used for other content. */
export function isRepeated(earlier: CaseRequest | undefined, request: CaseRequest): boolean {
  if (earlier?.id !== request.id) return false;
  if (earlier.content !== request.content)
    throw conflict('key_reused', 'This key was used for something else: send it with a new key.');
  return true;
}
