import { covers, type Work } from '../../kernel/work.ts';
import { foldEach } from '../../platform/searchFold.ts';
import { isStopWord } from '../../platform/stopWords.ts';
import { candidatesOf, weighWords, type PostingsOf } from './candidates.ts';
import { readPostings } from './postings.store.ts';
import { scoreOf, type Score, type WeighedWord } from './ranking.ts';
import { findDocumentsByMark, listDocumentsOf } from './searchDocument.store.ts';
import { shardIdOfDocument, type SearchDocument, type SearchKind } from './searchDocument.ts';
import { openRules, type OpenRule } from './openRules.ts';
import { possibleWordsOf, wordsOfQuestion } from './question.ts';
import { sectionsFor } from './sections.ts';
import { listShards } from './shard.store.ts';
import { postingsIdOf, shardIdOf, type Shard } from './shard.ts';

/** What sort of thing may be asked for: what the index keeps, and the rules. */
export type AskedKind = SearchKind | 'CONDUCT_RULE';

/** What is looked for, and how it is narrowed. */
export interface ThingsAsked {
  readonly text: string;
  /** So many words of it are weighed, the heaviest. */
  readonly wordsMax: number;
  readonly area: string;
  readonly kinds?: readonly AskedKind[];
  readonly from?: Date;
  readonly until?: Date;
  readonly state?: string;
  /** The least part of the question's weight that a thing holds, 0 to 1. */
  readonly coverageMin: number;
  /** The moment from which age is counted. */
  readonly asOf: number;
}

/** A thing that may be what was looked for: what it is, and how well it fits. Nobody has asked yet whether it may be read. */
export interface RankedThing {
  readonly key: string;
  readonly score: number;
  readonly rule?: OpenRule;
}

/** What was found, best first, and the words by which. */
export interface RankedThings {
  readonly things: readonly RankedThing[];
  readonly words: readonly string[];
}

/** So many documents are read and weighed; whoever wants what comes after them asks more narrowly. */
const candidatesMax = 300;
/** Of what a person may read wherever they act, the newest so many. */
const ownMax = 200;

const yearOf = (at: Date) => at.getUTCFullYear();

const isAsked =
  ({ from, until }: ThingsAsked) =>
  ({ year }: Shard): boolean =>
    (from === undefined || year >= yearOf(from)) &&
    (until === undefined || year <= yearOf(until) + 1);

/** So many lists of postings are read for one question: with more, fewer of its strings are looked up. */
const listsMax = 2_000;
const possibleMin = 40;

/** The things of the parts of the index that a person may read, and of their own, that fit a question; at most 300, best first. */
export async function rankThings(work: Work, asked: ThingsAsked): Promise<RankedThings> {
  const sections = await sectionsFor(work.actor, asked.area);
  const [shards, own] = await Promise.all([listShards(sections), ownDocuments(work)]);
  const open = shards.filter(isAsked(asked)).map(shardIdOf);
  const rules = wantsRules(asked) ? openRules(work.now) : [];
  const folded = foldEach(asked.text).join('');
  const possible = possibleWordsOf(folded, Math.max(listsMax / (open.length || 1), possibleMin));
  const lists = await readPostings(
    open.flatMap((shard) => possible.map((word) => postingsIdOf(shard, word))),
  );
  const postingsOf = (word: string) =>
    open.map((shard) => lists.get(postingsIdOf(shard, word)) ?? '');
  const { known, unknown } = wordsOfQuestion(folded, {
    isStop: isStopWord,
    isKnown: (word) =>
      postingsOf(word).some((text) => text !== '') ||
      own.some(({ words }) => words.has(word)) ||
      rules.some(({ held }) => isLong(word) && held(word) !== undefined),
  });
  const question = weighWords([...known, ...unknown], postingsOf).slice(0, asked.wordsMax);
  const found = await findDocumentsByMark(candidates(question, postingsOf, asked));
  const there = found.filter(
    (one) => open.includes(shardIdOfDocument(one)) && covers(asked.area, one.area),
  );
  const documents = new Map([...there, ...own].map((one) => [one.id, one]));
  const weighed = [
    ...[...documents.values()]
      .filter((one) => fits(one, asked))
      .map((document) => weighDocument(question, document, asked.asOf)),
    ...rules.map((rule) => weighRule(question, rule, asked.asOf)),
  ];
  return {
    things: weighed
      .filter(({ coverage }) => coverage >= asked.coverageMin)
      .sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1)),
    words: known,
  };
}

/** A single character stands inside many words of a rule. */
const isLong = (word: string) => word.length > 1;

const candidates = (
  question: readonly WeighedWord[],
  postingsOf: PostingsOf,
  { coverageMin, asOf, from, until }: ThingsAsked,
) =>
  candidatesOf(question, postingsOf, {
    ...{ coverageMin, now: asOf, max: candidatesMax },
    from: from?.getTime(),
    until: until?.getTime(),
  });

/** What the person, and the firms that they represent, may read wherever they act. */
async function ownDocuments({ actor }: Work): Promise<SearchDocument[]> {
  if (actor.role === 'VISITOR') return [];
  const readers = new Set([actor.personId, actor.firmId ?? [], actor.firmIds ?? []].flat());
  const pages = await Promise.all(
    [...readers].map((reader) => listDocumentsOf(reader, { first: ownMax })),
  );
  return pages.flatMap(({ items }) => items);
}

// Rules stand for every place and have no state: who narrows by either looks for something else.
const wantsRules = ({ kinds, state, from, until }: ThingsAsked): boolean =>
  state === undefined &&
  from === undefined &&
  until === undefined &&
  (kinds?.includes('CONDUCT_RULE') ?? true);

const fits = (document: SearchDocument, { kinds, state, from, until }: ThingsAsked): boolean =>
  (kinds === undefined || kinds.includes(document.kind)) &&
  (state === undefined || document.state === state) &&
  (from === undefined || document.at >= from) &&
  (until === undefined || document.at < until);

type Weighed = RankedThing & Score;

const weighDocument = (
  question: readonly WeighedWord[],
  document: SearchDocument,
  asOf: number,
): Weighed => {
  const { id, words, length, at } = document;
  const said = scoreOf(question, (word) => words.get(word), { length, at: at.getTime() }, asOf);
  return { key: id, ...said };
};

const weighRule = (question: readonly WeighedWord[], rule: OpenRule, asOf: number): Weighed => {
  const { key, length, read, held } = rule;
  return { key, rule, ...scoreOf(question, held, { length, at: read.at.getTime() }, asOf) };
};
