import type { Work } from '../../kernel/work.ts';
import { findHead, saveHead } from './chainHead.store.ts';
import { hashAt, readChain } from './entry.store.ts';
import { emptyChain, type ChainHead } from './entry.ts';
import { checkHead, verifyChain, type ChainBreach } from './verifyChain.ts';

/** Entries read in one query. */
const stretch = 500;

/** What verifying an account came to. */
export interface AccountCheck {
  readonly entries: number;
  readonly breach?: ChainBreach;
}

/**
 * Walks an account's whole chain, holds it against the head that was written down when it was last verified, and writes
 * the new head down if all of it holds. A broken chain keeps its old head, as evidence.
 */
export async function verifyAccount(work: Work, account: string): Promise<AccountCheck> {
  const known = await findHead(account);
  const walked = await walk(account);
  const { head } = walked;
  const breach = walked.breach ?? (known === null ? undefined : await compare(known, head));
  if (breach !== undefined) return { entries: head.seq, breach };
  if (head.seq > (known?.seq ?? 0)) await saveHead(head, work.now);
  return { entries: head.seq };
}

async function walk(account: string): Promise<{ head: ChainHead; breach?: ChainBreach }> {
  let head = emptyChain(account);
  for (;;) {
    const entries = await readChain(account, head.seq, stretch);
    const check = verifyChain(entries, head);
    if (check.breach !== undefined || entries.length < stretch) return check;
    head = check.head;
  }
}

async function compare(known: ChainHead, head: ChainHead): Promise<ChainBreach | undefined> {
  const found = known.seq === head.seq ? head.hash : await hashAt(known.account, known.seq);
  return checkHead(known, () => found);
}
