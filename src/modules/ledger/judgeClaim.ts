import { calendarDate } from '../../kernel/clock.ts';
import { findFirm } from '../identity/firm.store.ts';
import { accountIdOf, wantsRecorded, type Holder } from './account.ts';
import { findAccountOf } from './account.store.ts';
import type { Claim, NoClaim, SkipReason } from './accrual.ts';
import type { EntryDraft } from './entry.ts';
import { ruleOn } from '../rulebook/rule.ts';
import { ruleBook } from '../rulebook/ruleBook.ts';

/** A claim judged: the entry it asks for, or the reason why there is none. */
export type Judged =
  | { readonly holder: Holder; readonly draft: EntryDraft }
  | { readonly holder?: Holder; readonly skipped: SkipReason };

/**
 * Judges a claim by the holder's own choices, by who found the deed done, and by the rule in force then. The answer for a
 * deed may change from an entry to `not_recording`, never back, so repeating a night adds nothing.
 */
export async function judgeClaim(claim: Claim | NoClaim): Promise<Judged> {
  if (!('deed' in claim)) return claim;
  const { holder, deed } = claim;
  const rule = ruleOn(ruleBook, claim.ruleCode, calendarDate(deed.at));
  if (rule === undefined) return { holder, skipped: 'no_rule' };
  if (await speaksForHolder(deed.foundBy, holder)) return { holder, skipped: 'found_by_holder' };
  const account = await findAccountOf(holder);
  if (account === null || !wantsRecorded(account, deed.at))
    return { holder, skipped: 'not_recording' };
  const draft = {
    account: accountIdOf(holder),
    rule,
    deed,
    idempotencyKey: claim.idempotencyKey,
  };
  return { holder, draft };
}

async function speaksForHolder(personId: string, holder: Holder): Promise<boolean> {
  if (holder.kind === 'PERSON') return holder.id === personId;
  return (await findFirm(holder.id))?.representativeId === personId;
}
