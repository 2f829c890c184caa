import type { Verdict } from './classifier.ts';
import {
  averagePrecision,
  binaryFigures,
  labelFigures,
  type BinaryFigures,
  type LabelFigures,
} from './figures.ts';
import type { LabelledMessage } from './rows.ts';

/** How a model's verdicts stand against readers' labels. A label that no row carries is absent. */
interface Evaluation {
  readonly n: number;
  readonly conflict: BinaryFigures & { readonly ap: number };
  /** Judged only on rows that are disputes by the readers' label. */
  readonly type?: LabelFigures;
  readonly route?: LabelFigures;
  readonly heat2?: BinaryFigures;
}

/** One row: what readers said, and what the model says. */
interface Pair {
  readonly labels: LabelledMessage;
  readonly verdict: Verdict;
}

/** Figures of a whole file, and of each genre in it where its rows name one. */
export interface EvaluationByGenre extends Evaluation {
  readonly genres?: Readonly<Record<string, Evaluation>>;
}

/** Compares verdicts with labels, row by row in the same order. */
export const evaluate = (
  rows: readonly LabelledMessage[],
  verdicts: readonly Verdict[],
): EvaluationByGenre => {
  const pairs = rows.flatMap((labels, i) => {
    const verdict = verdicts[i];
    return verdict ? [{ labels, verdict }] : [];
  });
  const genres = [...new Set(pairs.map(({ labels }) => labels.genre ?? ''))].filter(Boolean).sort();
  return {
    ...figuresOf(pairs),
    ...(genres.length > 0 && {
      genres: Object.fromEntries(
        genres.map((genre) => [
          genre,
          figuresOf(pairs.filter(({ labels }) => labels.genre === genre)),
        ]),
      ),
    }),
  };
};

const figuresOf = (pairs: readonly Pair[]): Evaluation => {
  const truth = pairs.map(({ labels }) => labels.conflict === 1);
  const types = pairs.filter(({ labels }) => labels.conflict === 1 && labels.type);
  const routed = pairs.filter(({ labels }) => labels.route);
  const felt = pairs.filter(({ labels }) => typeof labels.heat === 'number');
  return {
    n: pairs.length,
    conflict: {
      ...binaryFigures(
        truth,
        pairs.map(({ verdict }) => verdict.conflict.flagged),
      ),
      ap: averagePrecision(
        truth,
        pairs.map(({ verdict }) => verdict.conflict.score),
      ),
    },
    ...(types.length > 0 && {
      type: labelFigures(
        types.map(({ labels }) => labels.type ?? ''),
        types.map(({ verdict }) => verdict.type.label),
      ),
    }),
    ...(routed.length > 0 && {
      route: labelFigures(
        routed.map(({ labels }) => labels.route ?? ''),
        routed.map(({ verdict }) => verdict.route.label),
      ),
    }),
    ...(felt.length > 0 && {
      heat2: binaryFigures(
        felt.map(({ labels }) => (labels.heat ?? 0) >= 2),
        felt.map(({ verdict }) => verdict.heat2.flagged),
      ),
    }),
  };
};
