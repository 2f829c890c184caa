import { createHash } from 'node:crypto';
import { assert } from '../../kernel/assert.ts';
import { idFrom } from '../../kernel/id.ts';
import type { DeedOf } from './deed.ts';
import { checkSource, type CreditRule, type CreditSource } from '../rulebook/rule.ts';

/** Limits of an entry: amounts and balances are 32-bit whole numbers; keys and ids are short ASCII-safe text. */
export const entryLimits = { int32Max: 2_147_483_647, unitsMax: 1_000, keyLengthMax: 160 } as const;

/** The `prev` of an account's first entry. */
export const genesisHash = '0'.repeat(64);

/** The version of the canonical form that new entries are hashed in. Older versions stay readable for ever. */
export const hashVersion = 1;

/** One line of the ledger: what was earned, by which rule, from what, who stands behind it. Never changed, never removed. */
export interface Entry {
  readonly id: string;
  readonly account: string;
  /** 1 for the account's first entry, without gaps. */
  readonly seq: number;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly source: { readonly kind: CreditSource; readonly id: string };
  readonly units: number;
  readonly amount: number;
  readonly balanceAfter: number;
  /** When it was entered. */
  readonly at: Date;
  /** When the deed was found done. */
  readonly deedAt: Date;
  readonly foundBy: string;
  readonly idempotencyKey: string;
  readonly hv: number;
  readonly prev: string;
  readonly hash: string;
}

/** What somebody asks to be entered, before it has a place in the account. The rule and the deed must name one source. */
export interface EntryDraft<K extends CreditSource = CreditSource> {
  readonly account: string;
  readonly rule: CreditRule<K>;
  readonly deed: DeedOf<K>;
  readonly idempotencyKey: string;
}

/** The end of an account's chain: its newest entry's place, hash and balance. */
export interface ChainHead {
  readonly account: string;
  readonly seq: number;
  readonly hash: string;
  readonly balance: number;
}

/** The chain before its first entry. */
export const emptyChain = (account: string): ChainHead => ({
  account,
  seq: 0,
  hash: genesisHash,
  balance: 0,
});

/** The chain that ends with an entry. */
export const headOf = (entry: Entry): ChainHead => ({
  account: entry.account,
  seq: entry.seq,
  hash: entry.hash,
  balance: entry.balanceAfter,
});

/** The next entry of a chain, with its hash. Refuses what is no source of credit; asserts limits and that rule and deed agree. */
export function makeEntry(draft: EntryDraft, head: ChainHead, at: Date): Entry {
  const { account, rule, deed, idempotencyKey } = draft;
  const kind = checkSource(deed.kind);
  assert(rule.source === kind, 'the rule takes from the kind of source that the deed is');
  assert(head.account === account, 'the chain is the account’s own');
  assert(isCount(deed.units, entryLimits.unitsMax), 'units are a whole number from 1');
  assert(idempotencyKey.length <= entryLimits.keyLengthMax, 'the key is short');
  const amount = rule.points * deed.units;
  const balanceAfter = head.balance + amount;
  assert(isCount(amount, entryLimits.int32Max), 'the amount is a 32-bit whole number above 0');
  assert(isCount(balanceAfter, entryLimits.int32Max), 'the balance fits 32 bits');
  const body = {
    id: entryIdOf(account, idempotencyKey),
    account,
    seq: head.seq + 1,
    ruleCode: rule.code,
    ruleVersion: rule.version,
    source: { kind, id: deed.id },
    units: deed.units,
    amount,
    balanceAfter,
    at,
    deedAt: deed.at,
    foundBy: deed.foundBy,
    idempotencyKey,
    hv: hashVersion,
    prev: head.hash,
  };
  return { ...body, hash: hashOf(body) };
}

/** The one id that a key can give in an account. */
export const entryIdOf = (account: string, idempotencyKey: string): string =>
  idFrom('credit.entry', account, idempotencyKey);

/** True when an entry says what a draft asks for; its place, moment and balance are the ledger's own and not compared. */
export const saysTheSame = (entry: Entry, { account, rule, deed }: EntryDraft): boolean =>
  entry.account === account &&
  entry.ruleCode === rule.code &&
  entry.ruleVersion === rule.version &&
  entry.source.kind === deed.kind &&
  entry.source.id === deed.id &&
  entry.units === deed.units &&
  entry.amount === rule.points * deed.units &&
  entry.deedAt.getTime() === deed.at.getTime() &&
  entry.foundBy === deed.foundBy;

/**
 * The canonical form, version 1: a JSON array of every field but `hash` in this order, times as ISO 8601 in UTC with
 * milliseconds, text well-formed and in NFC. A new field means a new version, never a changed order.
 */
export const canonicalEntry = (entry: Omit<Entry, 'hash'>): string =>
  JSON.stringify([
    entry.hv,
    settled(entry.id),
    settled(entry.account),
    entry.seq,
    settled(entry.ruleCode),
    entry.ruleVersion,
    settled(entry.source.kind),
    settled(entry.source.id),
    entry.units,
    entry.amount,
    entry.balanceAfter,
    entry.at.toISOString(),
    entry.deedAt.toISOString(),
    settled(entry.foundBy),
    settled(entry.idempotencyKey),
    settled(entry.prev),
  ]);

/** SHA-256 of the canonical form, 64 hexadecimal digits. */
export const hashOf = (entry: Omit<Entry, 'hash'>): string =>
  createHash('sha256').update(canonicalEntry(entry), 'utf8').digest('hex');

const settled = (text: string): string => text.toWellFormed().normalize('NFC');

const isCount = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= max;
