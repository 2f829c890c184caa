import { AppError, conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { emptyChain, headOf, makeEntry, saysTheSame } from './entry.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { mayPostEntry } from './credit.policy.ts';
import { findEntryByKey, findLastEntry, insertEntry } from './entry.store.ts';
import { inLane } from './lane.ts';

/** The ledger as posting needs it: two reads and one insert. Tests pass one that fails in every way a network can. */
export interface Ledger {
  findLastEntry(account: string): Promise<Entry | null>;
  findEntryByKey(account: string, key: string): Promise<Entry | null>;
  insertEntry(entry: Entry): Promise<'inserted' | 'taken'>;
}

/** What posting may choose: where to, in which order, how often a lost race is run again, and how long it waits before. */
export interface Posting {
  readonly ledger: Ledger;
  /** Runs a step after those of the same account that came before it in this process. */
  readonly inLane: <T>(account: string, step: () => Promise<T>) => Promise<T>;
  readonly triesMax: number;
  /** Waits before the next try; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** What became of a draft: the entry, and whether it is new or was there already. */
export interface Posted {
  readonly entry: Entry;
  readonly isNew: boolean;
}

const pauseStepMs = 4;
const pauseMaxMs = 250;

/** Random waits that grow to a quarter of a second, so that two losers do not meet again. */
const jitteredPause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(pauseMaxMs, pauseStepMs * 2 ** attempt));
  });

const ownPosting: Posting = {
  ledger: { findLastEntry, findEntryByKey, insertEntry },
  inLane,
  triesMax: 40,
  pause: jitteredPause,
};

/**
 * Adds one entry at the end of an account's chain, once: the same key with the same content gives the first entry, with
 * other content it is CONFLICT (`key_reused`). A lost race for the place is run again, at most 40 times (then UNAVAILABLE).
 * A network failure is thrown and means nobody knows: repeat with the same key.
 */
export function postEntry(
  work: Work,
  draft: EntryDraft,
  posting: Posting = ownPosting,
): Promise<Posted> {
  if (!mayPostEntry(work.actor))
    return Promise.reject(
      new AppError('FORBIDDEN', 'Entries are made by the nightly job alone.', {
        reason: 'not_the_job',
      }),
    );
  return posting.inLane(draft.account, () => postInTurn(work, draft, posting));
}

async function postInTurn(work: Work, draft: EntryDraft, posting: Posting): Promise<Posted> {
  const { ledger, triesMax, pause } = posting;
  for (let attempt = 1; attempt <= triesMax; attempt += 1) {
    const earlier = await ledger.findEntryByKey(draft.account, draft.idempotencyKey);
    if (earlier !== null) return { entry: sameContent(earlier, draft), isNew: false };
    const last = await ledger.findLastEntry(draft.account);
    const head = last === null ? emptyChain(draft.account) : headOf(last);
    const entry = makeEntry(draft, head, work.now);
    if ((await ledger.insertEntry(entry)) === 'inserted') return { entry, isNew: true };
    await pause(attempt);
  }
  throw new AppError('UNAVAILABLE', 'Too many want to write to this account; try again later.', {
    reason: 'account_busy',
    retryAfterS: 5,
  });
}

function sameContent(earlier: Entry, draft: EntryDraft): Entry {
  if (!saysTheSame(earlier, draft))
    throw conflict('key_reused', 'This key was used for another entry.');
  return earlier;
}
