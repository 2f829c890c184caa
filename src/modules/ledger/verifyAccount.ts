import type { Work } from '../../kernel/work.ts';
import { findHead, markBroken, saveHead, type VerifiedHead } from './chainHead.store.ts';
import { hashAt, readChain } from './entry.store.ts';
import { emptyChain, type ChainHead } from './entry.ts';
import { checkHead, verifyChain, type ChainBreach } from './verifyChain.ts';

/** Entries read in one query. */
const batch = 500;

/** What verifying an account came to: how many entries were walked, and the first place that does not hold. */
export interface AccountCheck {
  readonly entries: number;
  readonly breach?: ChainBreach;
}

/**
 * Walks an account's chain on from the head that was written down when it was last verified (from its first entry when `isWhole`, and
 * when it was found broken), holds it against that head, and writes the new head down if all of it holds. A broken chain keeps its old
 * head, as evidence, marked as broken until it holds again.
 */
export async function verifyAccount(
  work: Work,
  account: string,
  isWhole: boolean,
): Promise<AccountCheck> {
  const known = await findHead(account);
  // What broke lies before the head as a rule: from there on, nothing would be found and the mark would be lost.
  const isTrusted = known !== null && known.isBroken !== true;
  const start = isTrusted && !isWhole ? known : emptyChain(account);
  const walked = await walk(start);
  const { head } = walked;
  const entries = head.seq - start.seq;
  const breach = walked.breach ?? (known === null ? undefined : await compare(known, head));
  await keepMark(known ?? emptyChain(account), breach !== undefined, work.now);
  if (breach !== undefined) return { entries, breach };
  if (head.seq > (known?.seq ?? 0)) await saveHead(head, work.now);
  return { entries };
}

async function walk(start: ChainHead): Promise<{ head: ChainHead; breach?: ChainBreach }> {
  let head = start;
  for (;;) {
    const entries = await readChain(start.account, head.seq, batch);
    const check = verifyChain(entries, head);
    if (check.breach !== undefined || entries.length < batch) return check;
    head = check.head;
  }
}

/** A chain that has not grown since its head was written down is that head: whether it still is, is asked of every head by itself. */
async function compare(known: ChainHead, head: ChainHead): Promise<ChainBreach | undefined> {
  const found = known.seq === head.seq ? head.hash : await hashAt(known.account, known.seq);
  return checkHead(known, () => found);
}

async function keepMark(known: VerifiedHead, isBroken: boolean, at: Date): Promise<void> {
  const { isBroken: wasBroken = false, ...head } = known;
  if (isBroken !== wasBroken) await markBroken(head, isBroken, at);
}
