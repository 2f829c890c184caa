import { findFirm } from '../identity/firm.store.ts';
import { tell } from '../notices/tell.ts';
import type { Holder } from './account.ts';
import type { Entry } from './entry.ts';
import { ledgerNoticeWords, noticeOfEntry, noticeOfLookUp } from './ledger.notices.ts';
import type { LookUp } from './lookUp.ts';

/** Tells whoever holds a record of a line in it, a firm's representative for the firm. Repeated, nobody is told again. */
export async function tellOfEntry({ kind, id }: Holder, entry: Entry): Promise<void> {
  const personId = kind === 'PERSON' ? id : (await findFirm(id))?.representativeId;
  if (personId !== undefined) await tell([noticeOfEntry(personId, entry)], ledgerNoticeWords);
}

/** Tells a person that somebody looked into their record. Repeated, they are not told again. */
export async function tellOfLookUp(personId: string, lookUp: LookUp): Promise<void> {
  await tell([noticeOfLookUp(personId, lookUp)], ledgerNoticeWords);
}
