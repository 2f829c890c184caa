import { AppError, conflict } from '../../kernel/appError.ts';
import { makeOrFind } from '../../kernel/createOnce.ts';
import type { Work } from '../../kernel/work.ts';
import { KeyedMutex } from '../../platform/keyedMutex.ts';
import { lostRace, retryLostRace, type Race } from '../../platform/lostRace.ts';
import { emptyChain, headOf, makeEntry, saysTheSame } from './entry.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { mayPostEntry } from './ledger.policy.ts';
import { findEntryByKey, findLastEntry, insertEntry } from './entry.store.ts';

/** The ledger as posting needs it: two reads and one insert. Tests pass one that fails in every way a network can. */
export interface Ledger {
  findLastEntry(account: string): Promise<Entry | null>;
  findEntryByKey(account: string, key: string): Promise<Entry | null>;
  insertEntry(entry: Entry): Promise<'inserted' | 'exists'>;
}

/** What posting may choose: where to, in which order, and how often and how soon a lost race is run again. */
export interface Posting {
  readonly ledger: Ledger;
  /** Runs a step after those of the same account that came before it in this process. */
  readonly inTurn: <T>(account: string, step: () => Promise<T>) => Promise<T>;
  readonly race: Race;
}

/** What became of a draft: the entry, and whether it is new or was there already. */
export interface Posted {
  readonly entry: Entry;
  readonly isNew: boolean;
}

const accounts = new KeyedMutex();

const ownPosting: Posting = {
  ledger: { findLastEntry, findEntryByKey, insertEntry },
  inTurn: (account, step) => accounts.runExclusive(account, step),
  race: { triesMax: 40 },
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
  return posting.inTurn(draft.account, () => postInTurn(work, draft, posting));
}

const postInTurn = (work: Work, draft: EntryDraft, { ledger, race }: Posting): Promise<Posted> =>
  retryLostRace(
    async () => {
      const kept = await makeOrFind({
        find: () => ledger.findEntryByKey(draft.account, draft.idempotencyKey),
        make: async () => {
          const last = await ledger.findLastEntry(draft.account);
          const head = last === null ? emptyChain(draft.account) : headOf(last);
          const entry = makeEntry(draft, head, work.now);
          return (await ledger.insertEntry(entry)) === 'inserted' ? entry : null;
        },
      });
      if (kept === null) return lostRace;
      if (!kept.isNew && !saysTheSame(kept.thing, draft))
        throw conflict('key_reused', 'This key was used for another entry.');
      return { entry: kept.thing, isNew: kept.isNew };
    },
    { ...race, refusal: accountBusy },
  );

const accountBusy = () =>
  new AppError('UNAVAILABLE', 'Too many want to write to this account; try again later.', {
    reason: 'account_busy',
    retryAfterS: 5,
  });
