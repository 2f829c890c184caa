import type { Work } from '../../kernel/work.ts';
import type { Holder } from './account.ts';
import type { Claim, NoClaim, SkipReason } from './accrual.ts';
import { judgeClaim } from './judgeClaim.ts';
import { postEntry } from './postEntry.ts';
import { tellOfEntry } from './tellHolder.ts';

/** What became of one claim. */
export type Accrual =
  | { readonly outcome: 'posted' | 'already'; readonly holder: Holder }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason; readonly holder?: Holder };

/** Judges claims one after another and enters those that hold. */
export async function accrueClaims(
  work: Work,
  claims: readonly (Claim | NoClaim)[],
): Promise<Accrual[]> {
  const accruals: Accrual[] = [];
  for (const claim of claims) accruals.push(await accrueClaim(work, claim));
  return accruals;
}

async function accrueClaim(work: Work, claim: Claim | NoClaim): Promise<Accrual> {
  const judged = await judgeClaim(claim);
  if ('skipped' in judged) {
    const { skipped, ...rest } = judged;
    return { outcome: 'skipped', reason: skipped, ...rest };
  }
  const { entry, isNew } = await postEntry(work, judged.draft);
  // Also when it was there already: a crash may have come between the line and the telling, and nobody is told twice.
  await tellOfEntry(judged.holder, entry);
  return { outcome: isNew ? 'posted' : 'already', holder: judged.holder };
}
