import { conflict } from './appError.ts';
import { contentHash, idFrom } from './id.ts';
import type { Actor } from './work.ts';

/**
 * How a request is recognised when it comes again; what it wrote keeps it. `id`: the act it is, of which there is one. `content`:
 * SHA-256 of what it asked.
 */
export interface ActRequest {
  readonly id: string;
  readonly content: string;
}

/** What an act asks for: under a key of the client's own, or at the version that was read. */
export interface Asked {
  readonly key?: string;
  readonly version?: number;
}

/**
 * The request by which a person asks for an act. Under a key the key makes it, and the version that was read is no part of it,
 * for a repeat may have read a later one. Without a key it is the same request when the same person asks the same at the same version.
 */
export function requestOf(actor: Actor, act: string, asked: Asked): ActRequest {
  const { key, version, ...what } = asked;
  if (key !== undefined)
    return { id: idFrom(actor.personId, act, key), content: contentHash(what) };
  const content = contentHash({ ...what, by: actor.personId, act });
  return { id: idFrom(content, String(version)), content };
}

/** True when the request was answered before; CONFLICT (`key_reused`) when its key was used for other content. */
export function isRepeated(earlier: ActRequest | undefined, request: ActRequest): boolean {
  if (earlier?.id !== request.id) return false;
  if (earlier.content !== request.content)
    throw conflict('key_reused', 'This key was used for something else: send it with a new key.');
  return true;
}
