import { emptyChain, genesisHash, hashOf, hashVersion, headOf } from './entry.ts';
import type { ChainHead, Entry } from './entry.ts';
import { creditSources } from '../rulebook/rule.ts';

/** In which way a chain is broken. */
export type BreachKind =
  'ACCOUNT' | 'SEQ' | 'PREV' | 'VERSION' | 'SOURCE' | 'HASH' | 'BALANCE' | 'HEAD';

/** The first place at which an account's chain does not hold. */
export interface ChainBreach {
  readonly account: string;
  readonly seq: number;
  readonly kind: BreachKind;
}

/** What verifying gives: where the chain got to, and the first breach if there is one. */
export interface ChainCheck {
  readonly head: ChainHead;
  readonly breach?: ChainBreach;
}

/**
 * Walks entries of one account in the order of `seq`, from the start or on from a head that was verified before, and
 * stops at the first breach. Works on any batch, so that a long chain is read in pages.
 */
export function verifyChain(entries: Iterable<Entry>, from: ChainHead): ChainCheck {
  let head = from;
  for (const entry of entries) {
    const kind = breachOf(entry, head);
    if (kind !== undefined)
      return { head, breach: { account: from.account, seq: head.seq + 1, kind } };
    head = headOf(entry);
  }
  return { head };
}

/**
 * Holds a verified chain against heads that were written down earlier: a chain alone cannot show that its tail was cut
 * off or that all of it was written anew. `hashAt` gives the hash of the entry at a place, if there is one.
 */
export function checkHead(
  known: ChainHead,
  hashAt: (seq: number) => string | undefined,
): ChainBreach | undefined {
  const found = known.seq === 0 ? genesisHash : hashAt(known.seq);
  return found === known.hash
    ? undefined
    : { account: known.account, seq: known.seq, kind: 'HEAD' };
}

/** A breach as one line for a person. */
export const breachLine = (breach: ChainBreach): string =>
  `account ${breach.account}, entry ${String(breach.seq)}: ${sentences[breach.kind]}`;

/** The balance of a whole chain, counted from its lines alone. */
export const sumOf = (entries: Iterable<Entry>): number => {
  let sum = 0;
  for (const { amount } of entries) sum += amount;
  return sum;
};

const sentences: Readonly<Record<BreachKind, string>> = {
  ACCOUNT: 'it belongs to another account',
  SEQ: 'an entry is missing, doubled or out of order',
  PREV: 'it does not follow the entry before it',
  VERSION: 'its canonical form is not known',
  SOURCE: 'it comes from what is no source of credit',
  HASH: 'its content was changed',
  BALANCE: 'its balance is not the sum of the lines',
  HEAD: 'the chain is not the one that was written down earlier (cut off or written anew)',
};

function breachOf(entry: Entry, head: ChainHead): BreachKind | undefined {
  if (entry.account !== head.account) return 'ACCOUNT';
  if (entry.seq !== head.seq + 1) return 'SEQ';
  if (entry.hv !== hashVersion) return 'VERSION';
  if (entry.prev !== head.hash) return 'PREV';
  if (!hashHolds(entry)) return 'HASH';
  if (!creditSources.includes(entry.source.kind)) return 'SOURCE';
  if (entry.balanceAfter !== head.balance + entry.amount) return 'BALANCE';
  return undefined;
}

/** Verifies a whole chain from its first entry. */
export const verifyWhole = (account: string, entries: Iterable<Entry>): ChainCheck =>
  verifyChain(entries, emptyChain(account));

/** Tampered data may not even have the shape that can be hashed: that is a broken hash, not a broken verifier. */
function hashHolds(entry: Entry): boolean {
  try {
    return hashOf(entry) === entry.hash;
  } catch {
    return false;
  }
}
