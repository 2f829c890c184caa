import { calendarDate } from '../../kernel/clock.ts';
import type { PaperContent, PaperLanguage, PaperPart } from '../../platform/papers/paperContent.ts';
import type { Contact } from '../community/areaContact.ts';
import type { CreditRule } from '../rulebook/rule.ts';
import type { AccountView } from './accountView.ts';
import type { Entry } from './entry.ts';
import type { LookUp } from './lookUp.ts';
import { recordPaperWords, type RecordPaperWords } from './recordPaperWords.ts';

/** A line of the record with what its ids stand for. */
export interface PrintedEntry {
  readonly entry: Entry;
  readonly rule: CreditRule;
  /** The public number of the case that it came from, or what the service was. */
  readonly from: { readonly caseNo: string } | { readonly serviceNote: string };
  readonly foundBy: string;
}

/** A look into the record, with the name of who looked. */
export interface PrintedLookUp {
  readonly lookUp: Pick<LookUp, 'at' | 'purpose'>;
  readonly by: string;
}

/** A list of which only the newest may be printed. */
export interface Newest<T> {
  readonly items: readonly T[];
  readonly isMore: boolean;
}

/** All that stands on the paper of a record. */
export interface PrintedRecord {
  readonly account: AccountView;
  readonly entries: Newest<PrintedEntry>;
  readonly lookUps: Newest<PrintedLookUp>;
  /** Where an objection can be brought; absent where the community named nothing. */
  readonly contact?: Contact;
  readonly office: string;
  readonly at: Date;
}

const timeOf = (at: Date): string => {
  const china = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${china.slice(0, 10)} ${china.slice(11, 16)}`;
};

const leftOf = (list: Newest<unknown>, words: RecordPaperWords): PaperPart[] =>
  list.isMore ? [{ kind: 'paragraph', text: words.left(list.items.length) }] : [];

function entriesOf(
  { entries }: PrintedRecord,
  words: RecordPaperWords,
  language: PaperLanguage,
): PaperPart[] {
  const heading = { kind: 'heading', text: words.entries } as const;
  if (entries.items.length === 0) return [heading, { kind: 'paragraph', text: words.noEntries }];
  const shares = [7, 19, 22, 29, 11, 12];
  const rows = entries.items.map(({ entry, rule, from, foundBy }) => [
    String(entry.seq),
    words.dates(calendarDate(entry.deedAt), calendarDate(entry.at)),
    'caseNo' in from ? words.case(from.caseNo) : words.service(from.serviceNote),
    words.rule(language === 'en' ? rule.textEn : rule.textZh, rule.code, rule.version),
    words.sum(entry.amount, entry.balanceAfter),
    foundBy,
  ]);
  const columns = words.entryColumns.map((title, at) => ({ title, share: shares[at] ?? 1 }));
  const hash = entries.items.at(-1)?.entry.hash ?? '';
  return [
    heading,
    ...leftOf(entries, words),
    { kind: 'table', columns, rows },
    { kind: 'paragraph', text: words.chain(hash) },
  ];
}

function lookUpsOf({ lookUps }: PrintedRecord, words: RecordPaperWords): PaperPart[] {
  const heading = { kind: 'heading', text: words.looks } as const;
  if (lookUps.items.length === 0) return [heading, { kind: 'paragraph', text: words.noLooks }];
  const shares = [22, 26, 52];
  const columns = words.lookColumns.map((title, at) => ({ title, share: shares[at] ?? 1 }));
  const rows = lookUps.items.map(({ lookUp, by }) => [
    timeOf(lookUp.at),
    words.officer(by),
    lookUp.purpose,
  ]);
  return [heading, ...leftOf(lookUps, words), { kind: 'table', columns, rows }];
}

function objectionOf({ contact }: PrintedRecord, words: RecordPaperWords): PaperPart[] {
  const [name, address, phone, hours] = words.contact;
  return [
    { kind: 'heading', text: words.objection },
    { kind: 'paragraph', text: words.objectionText },
    ...(contact === undefined
      ? []
      : [
          {
            kind: 'facts' as const,
            facts: [
              [name, contact.name],
              [address, contact.address],
              [phone, contact.phone],
              [hours, contact.hours],
            ] as const,
          },
        ]),
  ];
}

/**
 * A record for its holder, as 浙江省公共信用信息管理条例 Art 19 and 20 have it: every line with its rule, its source and who found it, who looked
 * and for what, and how to object.
 */
export function recordPaper(record: PrintedRecord, language: PaperLanguage): PaperContent {
  const words = recordPaperWords[language];
  const { holderName, balance, recording, choiceAt } = record.account;
  const since = choiceAt === null ? undefined : calendarDate(choiceAt);
  return {
    language,
    title: words.title,
    subtitle: words.own,
    author: record.office,
    parts: [
      {
        kind: 'facts',
        facts: [
          [words.facts.holder, holderName],
          [words.facts.printed, timeOf(record.at)],
          [words.facts.choice, words.choice(recording, since)],
          [words.facts.balance, words.points(balance)],
          [words.facts.lines, String(record.entries.items.at(-1)?.entry.seq ?? 0)],
        ],
      },
      { kind: 'paragraph', text: words.purpose },
      ...entriesOf(record, words, language),
      ...lookUpsOf(record, words),
      ...objectionOf(record, words),
    ],
  };
}
