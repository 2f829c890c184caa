import { dangerRules, type DangerKind } from './dangerRules.ts';
import { spanInOriginal, type Normalised } from './normalise.ts';

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
}

const clauses = /[^，。！？；：…!?;:,\n]+/gu;

const clausesOf = (text: string): Clause[] =>
  Array.from(text.matchAll(clauses), ({ 0: clause, index }) => ({ start: index, text: clause }));

/** The dangers that a message tells of by the rules, those to life first, at most `dangersMax`; each kind once. */
export const dangersIn = (message: Normalised): Danger[] => {
  const found = new Map<DangerKind, Danger>();
  for (const clause of clausesOf(message.text))
    for (const { kind, life, words, unless = [] } of dangerRules) {
      if (unless.some((word) => clause.text.includes(word))) continue;
      const hits = words.map((list) => list.find((word) => clause.text.includes(word)));
      if (!hits.every((hit) => hit !== undefined)) continue;
      if (found.get(kind)?.life === true || (found.has(kind) && !life)) continue;
      const spans = hits.map((hit) => {
        const at = clause.start + clause.text.indexOf(hit);
        return spanInOriginal(message, at, at + hit.length);
      });
      found.set(kind, { kind, life, text: hits.join('…'), spans });
    }
  return [...found.values()]
    .sort(
      (a, b) => Number(b.life) - Number(a.life) || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
    )
    .slice(0, dangersMax);
};
