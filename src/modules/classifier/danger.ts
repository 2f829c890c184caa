import { dangerRules, type DangerKind, type DangerRule } from './dangerRules.ts';
import { spanInOriginal, type Normalised } from '../../platform/normalise.ts';

/** A danger that the words of a message tell of. */
export interface Danger {
  readonly kind: DangerKind;
  /** Whether somebody may lose life or limb now. */
  readonly life: boolean;
  /** The words that say so, as they were analysed, with an ellipsis between them. */
  readonly text: string;
  /** Their places in the original text, UTF-16 offsets, the end exclusive. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Dangers shown with a message. */
const dangersMax = 4;

/** How soon a message wants a person: 2 life in danger, 1 a hazard, 0 neither. */
export type Urgency = 0 | 1 | 2;

/** Urgencies, the highest first. */
export const urgencies: readonly Urgency[] = [2, 1, 0];

/** The urgency of a message with these dangers. */
export const urgencyOf = (dangers: readonly Danger[]): Urgency => {
  if (dangers.some(({ life }) => life)) return 2;
  return dangers.length > 0 ? 1 : 0;
};

interface Clause {
  readonly start: number;
  readonly text: string;
  /** The clause behind it, when only a comma stands between: what is told of something is often told in the next breath. */
  readonly next?: Clause;
}

const clauses = /[^，。！？；：…⋯—!?;:,\n\p{Extended_Pictographic}]+/gu;

/** The clauses of a text, the last one first. */
const clausesOf = (text: string): Clause[] =>
  Array.from(text.matchAll(clauses), ({ 0: clause, index }) => ({ start: index, text: clause }))
    .reverse()
    .reduce<Clause[]>((behind, clause) => {
      const next = behind.at(-1);
      const isJoined =
        next !== undefined &&
        /^[，,]$/u.test(text.slice(clause.start + clause.text.length, next.start));
      behind.push(isJoined ? { ...clause, next } : clause);
      return behind;
    }, [])
    .reverse();

/** A word of a rule in a text. */
interface Hit {
  readonly word: string;
  readonly at: number;
}

const hitIn = (clause: Clause | undefined, list: readonly string[]): Hit | undefined => {
  const word = list.find((one) => clause?.text.includes(one));
  return clause === undefined || word === undefined
    ? undefined
    : { word, at: clause.start + clause.text.indexOf(word) };
};

/** The words by which a clause, with the one behind it, tells of a danger; undefined when it does not. */
function hitsOf(
  { words, unless = [], oneClause }: DangerRule,
  clause: Clause,
): readonly Hit[] | undefined {
  const [first = [], ...others] = words;
  const subject = hitIn(clause, first);
  if (subject === undefined) return undefined;
  for (const place of oneClause ? [clause] : [clause, clause.next]) {
    const rest = others.map((list) => hitIn(place, list));
    if (!rest.every((hit) => hit !== undefined)) continue;
    const read = place === clause ? [clause] : [clause, place];
    if (!unless.some((word) => read.some((one) => one?.text.includes(word))))
      return [subject, ...rest];
  }
  return undefined;
}

/** The words that rules begin with, by their first UTF-16 unit, each with its rule's place in the table. */
const subjects = new Map<string, { word: string; rule: number }[]>();
dangerRules.forEach(({ words: [first = []] }, rule) => {
  for (const word of first)
    subjects.set(word.charAt(0), [...(subjects.get(word.charAt(0)) ?? []), { word, rule }]);
});

/**
 * The rules of whose first words a clause holds one, in the order of the table. One walk over its characters: nearly every clause
 * speaks of no danger, and holding each to every word of every rule cost a quarter of judging (`npm run bench -- --only triage`).
 */
const rulesAbout = ({ text }: Clause): DangerRule[] => {
  const numbers = new Set<number>();
  for (let at = 0; at < text.length; at++)
    for (const { word, rule } of subjects.get(text.charAt(at)) ?? [])
      if (text.startsWith(word, at)) numbers.add(rule);
  return dangerRules.filter((_, rule) => numbers.has(rule));
};

/** The dangers that a message tells of by the rules, those to life first, at most `dangersMax`; each kind once. */
export const dangersIn = (message: Normalised): Danger[] => {
  const found = new Map<DangerKind, Danger>();
  for (const clause of clausesOf(message.text))
    for (const rule of rulesAbout(clause)) {
      const { kind, life } = rule;
      if (found.get(kind)?.life === true || (found.has(kind) && !life)) continue;
      const hits = hitsOf(rule, clause);
      if (hits === undefined) continue;
      const spans = hits.map(({ word, at }) => spanInOriginal(message, at, at + word.length));
      found.set(kind, { kind, life, text: hits.map(({ word }) => word).join('…'), spans });
    }
  return [...found.values()]
    .sort(
      (a, b) => Number(b.life) - Number(a.life) || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
    )
    .slice(0, dangersMax);
};
