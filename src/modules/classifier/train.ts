import { sigmoid } from './classifier.ts';
import { calibrate, calibrated, quantised, sharpnessOf, thresholdOf } from './calibrate.ts';
import { fitLinear, product, type FitOptions, type Linear, type SparseRows } from './fit.ts';
import { disputeTypes, plainRoutes, sideHeads } from './labels.ts';
import type { LabelledMessage } from './rows.ts';
import type { Sample } from './samples.ts';
import { buildVocabulary, sparseRows, type Vocabulary } from './vocabulary.ts';
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

/** Settings of a training, chosen by cross-validation on the training rows (docs/decisions/0002). */
export interface TrainSettings {
  /** A feature must stand in this many training rows. */
  readonly rowsMin: number;
  /** Cost of errors for: is it a dispute, is the writer heated, and each route and type. */
  readonly conflictCost: number;
  readonly heatCost: number;
  readonly labelCost: number;
}

const trainSettings: TrainSettings = {
  rowsMin: 4,
  conflictCost: 8,
  heatCost: 4,
  labelCost: 1,
};

/** Probabilities want the logistic loss; choosing one label of many does better with the squared hinge. */
const fitOptions = (loss: FitOptions['loss'], cost: number): FitOptions => ({
  cost,
  loss,
  roundsMax: 60,
  tolerance: 0.01,
});

/** Fits one judgement on the rows for which `side` has an answer. */
const fitSide = (
  rows: SparseRows,
  samples: readonly Sample[],
  side: Side,
  options: FitOptions,
): Linear => {
  const picked: number[] = [];
  const signs: number[] = [];
  samples.forEach(({ labels }, row) => {
    const is = side(labels);
    if (is === undefined) return;
    picked.push(row);
    signs.push(is ? 1 : -1);
  });
  return fitLinear(rows, Uint32Array.from(picked), Int8Array.from(signs), options);
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

/** Fitted alternatives, stretched so that their softmax gives honest probabilities on the development rows. */
const sharpened = <Label extends (typeof sideHeads)[number]>(
  rows: SparseRows,
  dev: readonly Sample[],
  labels: readonly Label[],
  fitted: readonly Linear[],
): Record<Label, Linear> => {
  const logits = fitted.map((linear) => logitsOf(rows, linear));
  const known = dev.flatMap((sample, row) => {
    const truth = labels.findIndex((label) => sideOf(label)(sample.labels) === true);
    return truth < 0 ? [] : [{ truth, logits: logits.map((column) => column[row] ?? 0) }];
  });
  const slope = sharpnessOf(
    known.map((row) => row.logits),
    known.map((row) => row.truth),
  );
  const stretched = fitted.map((linear) => calibrated(linear, { slope, shift: 0 }));
  return Object.fromEntries(labels.map((label, i) => [label, stretched[i]])) as Record<
    Label,
    Linear
  >;
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
  const fit = (name: string, side: Side, options: FitOptions): Linear => {
    onStep(name);
    return fitSide(rows, train, side, options);
  };
  const probable = (name: string, side: Side, cost: number) =>
    onDev(devRows, dev, side, fit(name, side, fitOptions('logistic', cost)));
  const conflict = probable('conflict', conflictSide, settings.conflictCost);
  const heat = probable('heat2', sideOf('heat2'), settings.heatCost);
  const labelOptions = fitOptions('squaredHinge', settings.labelCost);
  const fitLabels = <Label extends (typeof sideHeads)[number]>(
    labels: readonly Label[],
    isBalanced: boolean,
  ) => {
    const options = { ...labelOptions, isBalanced };
    const fitted = labels.map((name) => fit(name, sideOf(name), options));
    return sharpened(devRows, dev, labels, fitted);
  };
  return assemble(
    vocabulary,
    {
      ...fitLabels(plainRoutes, false),
      ...fitLabels(disputeTypes, true),
      conflict: conflict.linear,
      heat2: heat.linear,
    },
    {
      ...notes,
      settings: { ...settings },
      threshold: conflict.threshold,
      heat2Threshold: heat.threshold,
    },
  );
};
