import { sigmoid } from './classifier.ts';
import { calibrate, calibrated, quantised, thresholdOf } from './classifierCalibrate.ts';
import {
  fitLinear,
  product,
  type FitOptions,
  type Linear,
  type SparseRows,
} from './classifierFit.ts';
import { disputeTypes, plainRoutes, sideHeads } from './classifierLabels.ts';
import type { LabelledMessage } from './classifierRows.ts';
import {
  buildVocabulary,
  sparseRows,
  type Sample,
  type Vocabulary,
} from './classifierVocabulary.ts';
import type { Model, ModelHeader } from './weights.ts';

/** Which rows a judgement learns from, and on which side each stands; undefined leaves the row out. */
type Side = (labels: LabelledMessage) => boolean | undefined;

const conflictSide: Side = ({ conflict }) => conflict === 1;

const sideOf = (head: (typeof sideHeads)[number]): Side => {
  if (head === 'heat2') return ({ heat }) => (typeof heat === 'number' ? heat >= 2 : undefined);
  const route = plainRoutes.find((name) => name === head);
  if (route)
    return ({ conflict, route: given }) => (conflict === 1 || !given ? undefined : given === route);
  return ({ conflict, type }) => (conflict === 1 && type ? type === head : undefined);
};

/** Settings of a training, chosen by five-fold cross-validation on the training rows (docs/decisions/0002). */
export interface TrainSettings {
  /** A feature must stand in this many training rows. */
  readonly rowsMin: number;
  /** Cost of errors for the dispute judgement. */
  readonly cost: number;
  /** Cost of errors for the side judgements. */
  readonly sideCost: number;
}

export const trainSettings: TrainSettings = { rowsMin: 4, cost: 16, sideCost: 8 };

const fitOptions = (cost: number): FitOptions => ({
  cost,
  loss: 'logistic',
  roundsMax: 60,
  tolerance: 0.01,
});

/** Fits one judgement on the rows for which `side` has an answer. */
const fitSide = (
  rows: SparseRows,
  samples: readonly Sample[],
  side: Side,
  cost: number,
): Linear => {
  const picked: number[] = [];
  const signs: number[] = [];
  samples.forEach(({ labels }, row) => {
    const is = side(labels);
    if (is === undefined) return;
    picked.push(row);
    signs.push(is ? 1 : -1);
  });
  return fitLinear(rows, Uint32Array.from(picked), Int8Array.from(signs), fitOptions(cost));
};

/** Log-odds of a fitted judgement for every row. */
const logitsOf = (rows: SparseRows, { weights, bias }: Linear): number[] => {
  const every = Uint32Array.from({ length: rows.offsets.length - 1 }, (_, row) => row);
  return Array.from(product(rows, every, weights), (sum) => sum + bias);
};

/** Brings a fitted judgement to calibrated log-odds on the development rows, and says from where to flag. */
const onDev = (rows: SparseRows, dev: readonly Sample[], side: Side, fitted: Linear) => {
  const truth = dev.map(({ labels }) => side(labels) === true);
  const linear = calibrated(fitted, calibrate(logitsOf(rows, fitted), truth));
  return { linear, threshold: thresholdOf(logitsOf(rows, linear).map(sigmoid)) };
};

/** One judgement, fitted and, where `dev` can tell, calibrated. */
type Fitted = Record<'conflict' | (typeof sideHeads)[number], Linear>;

/** The model of fitted judgements: weights as whole numbers, those of the side judgements together by feature. */
const assemble = (
  vocabulary: Vocabulary,
  fitted: Fitted,
  header: Pick<ModelHeader, 'date' | 'data' | 'settings' | 'threshold' | 'heat2Threshold'>,
): Model => {
  const conflict = quantised(fitted.conflict.weights, 32_767);
  const sides = sideHeads.map((head) => quantised(fitted[head].weights, 127));
  const side = new Int8Array(vocabulary.idf.length * sideHeads.length);
  sides.forEach(({ steps }, head) => {
    steps.forEach((step, number) => (side[number * sideHeads.length + head] = step));
  });
  return {
    ...vocabulary,
    conflict: Int16Array.from(conflict.steps),
    side,
    header: {
      ...header,
      format: 1,
      version: '',
      dev: null,
      grams: vocabulary.grams.size,
      words: vocabulary.words.size,
      conflict: { scale: conflict.scale, bias: fitted.conflict.bias },
      side: sideHeads.map((head, i) => ({
        scale: sides[i]?.scale ?? 1,
        bias: fitted[head].bias,
      })),
    },
  };
};

/**
 * Trains every judgement on `train` alone; `dev` gives only calibration (slope and shift) and thresholds. Deterministic.
 * About two minutes for 8,600 messages on one core. `onStep` hears what is being fitted.
 */
export const trainModel = (
  train: readonly Sample[],
  dev: readonly Sample[],
  notes: Pick<ModelHeader, 'date' | 'data'>,
  onStep: (step: string) => void = () => undefined,
  settings: TrainSettings = trainSettings,
): Model => {
  onStep('vocabulary');
  const vocabulary = buildVocabulary(train, settings.rowsMin);
  const rows = sparseRows(vocabulary, train);
  const devRows = sparseRows(vocabulary, dev);
  const fit = (head: (typeof sideHeads)[number]): Linear => {
    onStep(head);
    return fitSide(rows, train, sideOf(head), settings.sideCost);
  };
  onStep('conflict');
  const conflict = onDev(
    devRows,
    dev,
    conflictSide,
    fitSide(rows, train, conflictSide, settings.cost),
  );
  const heat = onDev(devRows, dev, sideOf('heat2'), fit('heat2'));
  const others = Object.fromEntries(
    [...plainRoutes, ...disputeTypes].map((head) => [head, fit(head)]),
  );
  return assemble(
    vocabulary,
    { ...others, conflict: conflict.linear, heat2: heat.linear } as Fitted,
    {
      ...notes,
      settings: { ...settings },
      threshold: conflict.threshold,
      heat2Threshold: heat.threshold,
    },
  );
};
