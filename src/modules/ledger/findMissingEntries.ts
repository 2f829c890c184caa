import type { Claim, NoClaim } from './accrual.ts';
import { findEntryByKey } from './entry.store.ts';
import { saysTheSame } from './entry.ts';
import { judgeClaim } from './judgeClaim.ts';

/** Which claims hold but have no entry that says so, as `key in account …` lines. Reads only. */
export async function findMissingEntries(claims: readonly (Claim | NoClaim)[]): Promise<string[]> {
  const missing: string[] = [];
  for (const claim of claims) {
    const judged = await judgeClaim(claim);
    if ('skipped' in judged) continue;
    const { account, idempotencyKey } = judged.draft;
    const entry = await findEntryByKey(account, idempotencyKey);
    if (entry === null) missing.push(`${idempotencyKey} in account ${account} has no entry`);
    else if (!saysTheSame(entry, judged.draft))
      missing.push(`${idempotencyKey} in account ${account} says something else`);
  }
  return missing;
}
