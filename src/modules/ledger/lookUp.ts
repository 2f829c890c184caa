import { contentHash, idFrom, orderOf } from '../../kernel/id.ts';
import { spanMs } from '../../kernel/limit.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { limits } from './ledger.limits.ts';

/** One time somebody looked into a record: kept ten years (浙江省公共信用信息管理条例 Art 20), shown to its subject. */
export interface LookUp {
  readonly id: string;
  readonly account: string;
  readonly by: string;
  readonly role: Role;
  readonly purpose: string;
  readonly at: Date;
  /** SHA-256 of what was asked, to tell a repeated key from a reused one. */
  readonly request: string;
  readonly order: string;
}

/** What a look-up is made from. */
export interface LookUpDraft {
  readonly key: string;
  readonly account: string;
  readonly by: string;
  readonly role: Role;
  readonly purpose: string;
  readonly at: Date;
}

/** A look-up under the id that its key gives. BAD_INPUT on a purpose outside 4 to 200 characters. */
export function makeLookUp({ key, ...draft }: LookUpDraft): LookUp {
  const purpose = checkText('purpose', draft.purpose, limits.lookUpPurpose);
  const id = idFrom(draft.by, 'lookUpAccount', key);
  const request = contentHash({ account: draft.account, purpose });
  return { id, ...draft, purpose, request, order: orderOf(draft.at, id) };
}

/**
 * True when asking again is still the same look: the same content, at most ten minutes later. That brings back a lost
 * answer and the pages that follow; later, one line would hide any number of looks at a record that has changed since.
 */
export const isSameLook = (earlier: LookUp, again: LookUp): boolean =>
  earlier.request === again.request &&
  again.at.getTime() - earlier.at.getTime() <= spanMs(limits.lookUpRepeating);
