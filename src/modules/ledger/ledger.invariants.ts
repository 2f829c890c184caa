import type { RunCounts } from '../../platform/jobRuns/jobRun.ts';
import type { JobContext, Step } from '../../platform/jobRuns/jobStep.ts';
import { newFrom } from '../../platform/jobRuns/newFrom.ts';
import type { AccountMoment } from './accountsSince.store.ts';
import { findHead, listBrokenHeads, listHeads } from './chainHead.store.ts';
import { findLastEntry, listAccountsEnteredSince, listAccountsWithEntries } from './entry.store.ts';
import { listErasedSince, listErasures } from './recordErasure.store.ts';
import { verifyAccount } from './verifyAccount.ts';
import { breachLine } from './verifyChain.ts';

/**
 * The chains that were verified before are still there and still the same: weekly all, each from its first entry; nightly those that
 * did not hold when they were last looked at, so that they are named until they do.
 */
const heads: Step = {
  name: 'heads',
  next: async (context, after, limit) => {
    const list = newFrom(context) === undefined ? listHeads : listBrokenHeads;
    return (await list(after, limit)).map(({ account }) => ({
      cursor: account,
      run: () => verify(context, account),
    }));
  },
};

/** The chains that the step before has not walked are unbroken, and their balances the sums of their lines: nightly those with new entries. */
const chains: Step = {
  name: 'chains',
  next: async (context, after, limit) => {
    const since = newFrom(context);
    const accounts =
      since === undefined
        ? (await listAccountsWithEntries(after, limit)).map(byAccount)
        : (await listAccountsEnteredSince(since, momentOf(after), limit)).map(byMoment);
    return accounts.map(({ cursor, account }) => ({
      cursor,
      run: async () => {
        const head = await findHead(account);
        const isWalked = since === undefined ? head !== null : head?.isBroken === true;
        return isWalked ? {} : verify(context, account);
      },
    }));
  },
};

/** Every record that was erased is gone whole: nightly those erased of late. */
const erasures: Step = {
  name: 'erasures',
  next: async (context, after, limit) => {
    const since = newFrom(context);
    const accounts =
      since === undefined
        ? (await listErasures(after, limit)).map(({ account }) => byAccount(account))
        : (await listErasedSince(since, momentOf(after), limit)).map(byMoment);
    return accounts.map(({ cursor, account }) => ({
      cursor,
      run: async () => {
        if ((await findLastEntry(account)) !== null)
          context.alarm(`account ${account} was erased and has entries`);
        return { erasures: 1 };
      },
    }));
  },
};

/** What must hold of the ledger, night after night. */
export const invariants: readonly Step[] = [heads, chains, erasures];

const byAccount = (account: string) => ({ cursor: account, account });

const byMoment = ({ at, account }: AccountMoment) => ({
  cursor: `${at.toISOString()} ${account}`,
  account,
});

/** The place in a list by moments that a cursor of `byMoment` names. */
function momentOf(cursor: string | undefined): AccountMoment | undefined {
  const [at, account] = cursor?.split(' ') ?? [];
  return at === undefined || account === undefined ? undefined : { at: new Date(at), account };
}

async function verify(context: JobContext, account: string): Promise<RunCounts> {
  const isWhole = newFrom(context) === undefined;
  const { entries, breach } = await verifyAccount(context.work, account, isWhole);
  if (breach !== undefined) context.alarm(breachLine(breach));
  return { accounts: 1, entries };
}
