import { calendarDay } from '../../kernel/clock.ts';
import type { LocalizedText } from '../../kernel/localizedText.ts';
import { foldEach } from '../../platform/searchFold.ts';
import { conductRules } from '../conduct/conductRules.ts';
import type { ConductRule } from '../conduct/conductRule.ts';
import { placesIn } from './highlight.ts';
import type { ReadItem } from './searchSource.ts';
import type { WordCount } from './wordCounts.ts';

/** A rule in force: there are so few that each is read through. */
export interface OpenRule {
  readonly key: string;
  readonly read: ReadItem;
  /** How often a word stands in it. */
  readonly held: (word: string) => WordCount | undefined;
  readonly length: number;
}

const both = ({ zh, en }: LocalizedText) => `${zh}\n${en}`;

const readItemOf = (thing: ConductRule): ReadItem => ({
  item: { kind: 'CONDUCT_RULE', thing },
  title: both(thing.title),
  body: [thing.text, thing.example].map(both).join('\n'),
  at: calendarDay(thing.validFrom).from,
});

/** A Chinese word has two characters, more or less. */
const signsAWord = 2;

function openRule(rule: ConductRule): OpenRule {
  const read = readItemOf(rule);
  const [title, body] = [read.title, read.body].map((text) => foldEach(text).join(''));
  const held = (word: string): WordCount | undefined => {
    const inTitle = placesIn(title ?? '', word).length;
    const count = inTitle + placesIn(body ?? '', word).length;
    return count === 0 ? undefined : { count, inTitle: inTitle > 0 };
  };
  const key = `CONDUCT_RULE:${rule.code}:${String(rule.version)}`;
  return { key, read, held, length: Math.ceil((body ?? '').length / signsAWord) };
}

// A version that was in force never changes: it is folded once.
const known = new WeakMap<ConductRule, OpenRule>();

/** The rules of conduct in force at a moment, in both languages. Open to everyone. */
export const openRules = (at: Date): OpenRule[] =>
  conductRules(at).map((rule) => {
    const found = known.get(rule) ?? openRule(rule);
    known.set(rule, found);
    return found;
  });
