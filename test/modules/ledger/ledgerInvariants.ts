import {
  entryIdOf,
  genesisHash,
  hashOf,
  saysTheSame,
  type Entry,
  type EntryDraft,
} from '../../../src/modules/ledger/entry.ts';
import { creditSources, ruleVersion } from '../../../src/modules/rulebook/rule.ts';
import { ruleBook } from '../../../src/modules/rulebook/ruleBook.ts';
import { randomId } from '../../../src/kernel/id.ts';

/** A ledger of one account as it is found, what was asked to be entered, and what was read of it earlier. */
export interface Found {
  /** In the order of `seq`. */
  readonly entries: readonly Entry[];
  readonly drafts: readonly EntryDraft[];
  readonly earlier: readonly Entry[];
}

interface Invariant {
  readonly name: string;
  holds(found: Found): boolean;
  /** What a faulty program would leave behind: the invariant must not hold of it. Needs three entries or more. */
  mutant(found: Found): Found;
}

const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const changed = (found: Found, at: number, change: Partial<Entry>): Found => ({
  ...found,
  entries: found.entries.map((entry, i) => (i === at ? { ...entry, ...change } : entry)),
});

const last = ({ entries }: Found): Entry => {
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

/** What holds of every account at every moment, each with a fault that it must catch. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'every deed that was accepted has an entry',
    holds: ({ entries, drafts }) =>
      drafts.every((draft) =>
        entries.some((entry) => entry.idempotencyKey === draft.idempotencyKey),
      ),
    mutant: (found) => ({ ...found, entries: found.entries.slice(0, -1) }),
  },
  {
    name: 'no entry came from nothing',
    holds: ({ entries, drafts }) => entries.length <= drafts.length,
    mutant: (found) => ({ ...found, entries: [...found.entries, last(found)] }),
  },
  {
    name: 'every entry says what its deed says',
    holds: ({ entries, drafts }) =>
      entries.every((entry) => drafts.some((draft) => saysTheSame(entry, draft))),
    mutant: (found) => changed(found, 1, { units: 77 }),
  },
  {
    name: 'places run from 1 without a gap',
    holds: ({ entries }) => entries.every(({ seq }, i) => seq === i + 1),
    mutant: (found) => ({ ...found, entries: found.entries.filter((_, i) => i !== 1) }),
  },
  {
    name: 'no place is taken twice',
    holds: ({ entries }) => unique(entries.map(({ seq }) => seq)),
    mutant: (found) => changed(found, 1, { seq: 1 }),
  },
  {
    name: 'no key is used twice',
    holds: ({ entries }) => unique(entries.map(({ idempotencyKey }) => idempotencyKey)),
    mutant: (found) =>
      changed(found, 1, { idempotencyKey: found.entries[0]?.idempotencyKey ?? '' }),
  },
  {
    name: 'no source earns twice',
    holds: ({ entries }) => unique(entries.map(({ source }) => `${source.kind} ${source.id}`)),
    mutant: (found) => changed(found, 1, { source: last(found).source }),
  },
  {
    name: 'an id comes from account and key alone',
    holds: ({ entries }) =>
      entries.every(({ id, account, idempotencyKey }) => id === entryIdOf(account, idempotencyKey)),
    mutant: (found) => changed(found, 2, { id: randomId() }),
  },
  {
    name: 'the chain begins at the beginning',
    holds: ({ entries }) => entries[0]?.prev === genesisHash,
    mutant: (found) => ({ ...found, entries: found.entries.slice(1) }),
  },
  {
    name: 'each entry names the hash before it',
    holds: ({ entries }) =>
      entries.every(({ prev }, i) => i === 0 || prev === entries[i - 1]?.hash),
    mutant: (found) => changed(found, 1, { prev: genesisHash }),
  },
  {
    name: 'each hash is that of the content',
    holds: ({ entries }) => entries.every((entry) => entry.hash === hashOf(entry)),
    mutant: (found) => changed(found, 0, { foundBy: 'friend' }),
  },
  {
    name: 'each balance is the sum so far',
    holds: ({ entries }) => {
      let sum = 0;
      return entries.every(({ amount, balanceAfter }) => balanceAfter === (sum += amount));
    },
    mutant: (found) => changed(found, 1, { balanceAfter: 1 }),
  },
  {
    name: 'each amount is points times units, above nothing',
    holds: ({ entries }) =>
      entries.every(
        ({ amount, units, ruleCode, ruleVersion: version }) =>
          amount > 0 && amount === units * (ruleVersion(ruleBook, ruleCode, version)?.points ?? 0),
      ),
    mutant: (found) => changed(found, 1, { amount: -1 }),
  },
  {
    name: 'each source is one of the two, and that of the rule',
    holds: ({ entries }) =>
      entries.every(
        ({ source, ruleCode, ruleVersion: version }) =>
          creditSources.includes(source.kind) &&
          ruleVersion(ruleBook, ruleCode, version)?.source === source.kind,
      ),
    mutant: (found) =>
      changed(found, 1, { source: { kind: 'POST' as 'SERVICE_CONFIRMED', id: 'p' } }),
  },
  {
    name: 'what was read earlier is still there and still the same',
    holds: ({ entries, earlier }) =>
      earlier.every((entry, i) => JSON.stringify(entry) === JSON.stringify(entries[i])),
    mutant: (found) => changed(found, 0, { at: new Date(0) }),
  },
];

/** The names of the invariants that do not hold. */
export const brokenIn = (found: Found): string[] =>
  ledgerInvariants.filter((invariant) => !invariant.holds(found)).map(({ name }) => name);
