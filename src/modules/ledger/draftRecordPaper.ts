import { present } from '../../kernel/assert.ts';
import { withinOf, type Work } from '../../kernel/work.ts';
import type { PaperLanguage } from '../../platform/papers/paperContent.ts';
import { communityOf } from '../community/area.ts';
import { findArea } from '../community/area.store.ts';
import type { Contact } from '../community/areaContact.ts';
import { findContacts } from '../community/areaContact.store.ts';
import { findFirm } from '../identity/firm.store.ts';
import { findPeople, findPerson } from '../identity/person.store.ts';
import { findCases } from '../mediation/case.store.ts';
import type { PaperDraft } from '../papers/paper.ts';
import { ruleVersion } from '../rulebook/rule.ts';
import { ruleBook } from '../rulebook/ruleBook.ts';
import { findVolunteerServices } from '../volunteering/volunteerService.store.ts';
import { holderOf, type Holder } from './account.ts';
import type { Entry } from './entry.ts';
import { findLastEntry, readChain } from './entry.store.ts';
import { listLookUps } from './lookUp.store.ts';
import { readMyAccount } from './readMyAccount.ts';
import { recordPaper, type Newest, type PrintedEntry, type PrintedLookUp } from './recordPaper.ts';

/** How much of a record is printed: what a person has done in a lifetime fits. */
const entriesMax = 4_000;
const lookUpsMax = 1_000;
const batch = 200;

/** One's own record as a paper, or the firm's when acting for a firm; looking at one's own writes no look-up. NOT_SIGNED_IN. */
export async function draftRecordPaper(work: Work, language: PaperLanguage): Promise<PaperDraft> {
  const account = await readMyAccount(work);
  const home = await homeOf(holderOf(work.actor));
  const [entries, lookUps, contact, place] = await Promise.all([
    newestEntries(account.id),
    newestLookUps(account.id),
    nearestContact(home),
    findArea(communityOf(home)),
  ]);
  const office = present(place, 'area').name;
  const record = { account, entries, lookUps, office, at: work.now, ...(contact && { contact }) };
  return {
    kind: 'RECORD',
    subject: account.id,
    office: communityOf(home),
    content: recordPaper(record, language),
  };
}

async function homeOf({ kind, id }: Holder): Promise<string> {
  if (kind === 'FIRM') return present(await findFirm(id), 'firm').area;
  return present(await findPerson(id), 'person').home;
}

async function nearestContact(home: string): Promise<Contact | undefined> {
  const around = withinOf(home);
  const found = await findContacts(around);
  const nearest = around.findLast((path) => found.some(({ area }) => area === path));
  return found.find(({ area }) => area === nearest)?.versions.at(-1);
}

async function newestEntries(account: string): Promise<Newest<PrintedEntry>> {
  const last = (await findLastEntry(account))?.seq ?? 0;
  const first = Math.max(0, last - entriesMax);
  const items: PrintedEntry[] = [];
  for (let after = first; after < last;) {
    const part = await readChain(account, after, batch);
    const end = part.at(-1);
    if (end === undefined) break;
    items.push(...(await printedEntries(part)));
    after = end.seq;
  }
  return { items, isMore: first > 0 };
}

async function printedEntries(entries: readonly Entry[]): Promise<PrintedEntry[]> {
  const idsOf = (kind: Entry['source']['kind']) =>
    entries.flatMap(({ source }) => (source.kind === kind ? source.id : []));
  const [cases, services, people] = await Promise.all([
    findCases(idsOf('AGREEMENT_PERFORMED')),
    findVolunteerServices(idsOf('SERVICE_CONFIRMED')),
    findPeople([...new Set(entries.map(({ foundBy }) => foundBy))]),
  ]);
  const caseNos = new Map(cases.map(({ id, no }) => [id, no]));
  const notes = new Map(services.map(({ id, note }) => [id, note]));
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return entries.map((entry) => ({
    entry,
    rule: present(ruleVersion(ruleBook, entry.ruleCode, entry.ruleVersion), 'rule'),
    from:
      entry.source.kind === 'AGREEMENT_PERFORMED'
        ? { caseNo: caseNos.get(entry.source.id) ?? '' }
        : { serviceNote: notes.get(entry.source.id) ?? '' },
    foundBy: names.get(entry.foundBy) ?? '',
  }));
}

async function newestLookUps(account: string): Promise<Newest<PrintedLookUp>> {
  const items: PrintedLookUp[] = [];
  for (let after: string | undefined; ;) {
    const page = await listLookUps(account, { first: batch, ...(after && { after }) });
    const people = await findPeople([...new Set(page.items.map(({ by }) => by))]);
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    items.push(...page.items.map((lookUp) => ({ lookUp, by: names.get(lookUp.by) ?? '' })));
    after = page.items.at(-1)?.order;
    if (!page.hasNext || items.length >= lookUpsMax) return { items, isMore: page.hasNext };
  }
}
