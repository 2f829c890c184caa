import type { Step } from '../../platform/jobRuns/jobStep.ts';
import { listHeads } from './chainHead.store.ts';
import { findLastEntry, hashAt, listAccountsWithEntries } from './entry.store.ts';
import { listErasures } from './recordErasure.store.ts';
import { verifyAccount } from './verifyAccount.ts';
import { breachLine, checkHead } from './verifyChain.ts';

/** Every chain that was verified before is still there and still the same. */
const heads: Step = {
  name: 'heads',
  next: async (context, after, limit) =>
    (await listHeads(after, limit)).map((head) => ({
      cursor: head.account,
      run: async () => {
        const found = await hashAt(head.account, head.seq);
        const breach = checkHead(head, () => found);
        if (breach !== undefined) context.alarm(breachLine(breach));
        return { heads: 1 };
      },
    })),
};

const sunday = 0;

/** In the night after Sunday chains are walked from their first entry, in the others on from where they were verified to. */
const isWeekly = (date: string): boolean => new Date(date).getUTCDay() === sunday;

/** Every account's chain is unbroken and its balances are the sums of its lines. */
const chains: Step = {
  name: 'chains',
  next: async (context, after, limit) =>
    (await listAccountsWithEntries(after, limit)).map((account) => ({
      cursor: account,
      run: async () => {
        const { entries, breach } = await verifyAccount(
          context.work,
          account,
          isWeekly(context.date),
        );
        // A head that does not fit was named by the step before.
        if (breach !== undefined && breach.kind !== 'HEAD') context.alarm(breachLine(breach));
        return { accounts: 1, entries };
      },
    })),
};

/** Every record that was erased is gone whole. */
const erasures: Step = {
  name: 'erasures',
  next: async (context, after, limit) =>
    (await listErasures(after, limit)).map(({ account }) => ({
      cursor: account,
      run: async () => {
        if ((await findLastEntry(account)) !== null)
          context.alarm(`account ${account} was erased and has entries`);
        return { erasures: 1 };
      },
    })),
};

/** What must hold of the ledger, night after night. */
export const invariants: readonly Step[] = [heads, chains, erasures];
