import { trusted, type Model, type QueryFilter } from 'mongoose';

/** An account, and the moment at which something was written about it: a place in the list of `accountsSince`. */
export interface AccountMoment {
  readonly at: Date;
  readonly account: string;
}

/**
 * The accounts about which a collection was written to from `since` on, with the moments, in that order, after one, at most `limit`;
 * once for each moment. Needs the index `{ at: 1, account: 1 }`; what was written before is not read.
 */
export async function accountsSince<D extends AccountMoment>(
  model: Model<D>,
  since: Date,
  after: AccountMoment | undefined,
  limit: number,
): Promise<AccountMoment[]> {
  const found: AccountMoment[] = [];
  let { at, account } = after ?? { at: since, account: '' };
  for (;;) {
    const rest = { at, account: trusted({ $gt: account }) } as QueryFilter<D>;
    const batch = await model
      .find(rest)
      .sort({ account: 1 })
      .limit(limit)
      .select('at account')
      .lean<AccountMoment[]>();
    for (const one of batch) {
      if (one.account !== account) found.push({ at, account: one.account });
      account = one.account;
    }
    if (found.length >= limit) return found.slice(0, limit);
    if (batch.length === limit) continue;
    const later = await momentAfter(model, at);
    if (later === undefined) return found;
    [at, account] = [later, ''];
  }
}

async function momentAfter<D extends AccountMoment>(model: Model<D>, at: Date) {
  const later = { at: trusted({ $gt: at }) } as QueryFilter<D>;
  const [next] = await model
    .find(later)
    .sort({ at: 1 })
    .limit(1)
    .select('at')
    .lean<AccountMoment[]>();
  return next?.at;
}
