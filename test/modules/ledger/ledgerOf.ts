import type { Deed } from '../../../src/modules/ledger/deed.ts';
import {
  emptyChain,
  headOf,
  makeEntry,
  type Entry,
  type EntryDraft,
} from '../../../src/modules/ledger/entry.ts';
import { ruleBook } from '../../../src/modules/rulebook/ruleBook.ts';
import { present } from '../../../src/kernel/assert.ts';
import { minutesLater, monday } from '../../support/world.ts';

export const account = 'a'.repeat(32);

/** The rule of a code as it stands in the book. */
export const ruleOf = (code: string) =>
  present(
    ruleBook.find((rule) => rule.code === code),
    code,
  );

/** A performed agreement of the case of an id. */
export const agreementDeed = (id: string, at = monday): Deed => ({
  kind: 'AGREEMENT_PERFORMED',
  id,
  units: 1,
  at,
  foundBy: 'mediator',
});

/** So many hours of a service that somebody confirmed. */
export const volunteerServiceDeed = (id: string, hours = 1, at = monday): Deed => ({
  kind: 'SERVICE_CONFIRMED',
  id,
  units: hours,
  at,
  foundBy: 'grid-worker',
});

/** What is asked to be entered for a deed. */
export const draftOf = (deed: Deed, of = account): EntryDraft =>
  deed.kind === 'AGREEMENT_PERFORMED'
    ? { account: of, rule: ruleOf('agreement.performed'), deed, idempotencyKey: `case:${deed.id}` }
    : {
        account: of,
        rule: ruleOf('service.confirmed'),
        deed,
        idempotencyKey: `service:${deed.id}`,
      };

/** A chain of so many entries, the nth entered at its moment: services of 1 to 4 hours, every third an agreement. */
export function chainOf(length: number, of = account, enteredAt = minutesLater): Entry[] {
  const entries: Entry[] = [];
  let head = emptyChain(of);
  for (let i = 0; i < length; i += 1) {
    const deed =
      i % 3 === 2
        ? agreementDeed(`c${String(i)}`)
        : volunteerServiceDeed(`s${String(i)}`, 1 + (i % 4));
    const entry = makeEntry(draftOf(deed, of), head, enteredAt(i));
    entries.push(entry);
    head = headOf(entry);
  }
  return entries;
}
