/** Precision, recall and their harmonic mean for one yes-or-no label; 0 where nothing was there to count. */
export interface BinaryFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Share of right labels, and the mean of F1 over all labels that were given or proposed. */
export interface LabelFigures {
  readonly accuracy: number;
  readonly macroF1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Figures of yes-or-no proposals against the truth, in the same order. */
export const binaryFigures = (
  truth: readonly boolean[],
  proposed: readonly boolean[],
): BinaryFigures => {
  const right = truth.filter((is, i) => is && proposed[i] === true).length;
  const said = proposed.filter(Boolean).length;
  const there = truth.filter(Boolean).length;
  return {
    precision: share(right, said),
    recall: share(right, there),
    f1: share(2 * right, said + there),
  };
};

/** Figures of one-of-many labels against the truth, in the same order. */
export const labelFigures = (
  truth: readonly string[],
  proposed: readonly string[],
): LabelFigures => {
  const labels = [...new Set([...truth, ...proposed])];
  const f1 = labels.map(
    (label) =>
      binaryFigures(
        truth.map((is) => is === label),
        proposed.map((said) => said === label),
      ).f1,
  );
  return {
    accuracy: share(truth.filter((label, i) => label === proposed[i]).length, truth.length),
    macroF1: share(
      f1.reduce((sum, one) => sum + one, 0),
      labels.length,
    ),
  };
};

/**
 * Average precision: the mean, over all true rows, of the precision at that row's score; rows of equal score count as
 * one step, so that the order of the file does not matter.
 */
export const averagePrecision = (truth: readonly boolean[], scores: readonly number[]): number => {
  const order = truth.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const there = truth.filter(Boolean).length;
  let right = 0;
  let rightBefore = 0;
  let sum = 0;
  order.forEach((row, at) => {
    if (truth[row]) right++;
    const next = order[at + 1];
    if (next !== undefined && scores[next] === scores[row]) return;
    sum += (right - rightBefore) * (right / (at + 1));
    rightBefore = right;
  });
  return share(sum, there);
};
