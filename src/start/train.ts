import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../kernel/appError.ts';
import { businessDay } from '../kernel/clock.ts';
import { judge } from '../modules/triage/classifier.ts';
import { evaluate, type Evaluation } from '../modules/triage/classifierEvaluate.ts';
import { labelledOf, type LabelledMessage } from '../modules/triage/classifierRows.ts';
import { trainModel } from '../modules/triage/classifierTrain.ts';
import { samplesOf } from '../modules/triage/classifierSamples.ts';
import type { Sample } from '../modules/triage/classifierVocabulary.ts';
import { messageText } from '../modules/triage/features.ts';
import { normalise } from '../modules/triage/normalise.ts';
import { packModel, unpackModel, type Model } from '../modules/triage/weights.ts';
import { weightsPath } from '../modules/triage/weightsFile.ts';
import { packageRoot } from '../platform/packageRoot.ts';
import { openSegmenter } from '../platform/segmenter/segmenter.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';

const usage = `Usage: npm run train -- [--data FOLDER] [--out FILE] [--date YYYY-MM-DD] [--json]

Trains the classifier of triage on train.jsonl, calibrates it and sets its thresholds on dev.jsonl, prints how it does on
dev.jsonl, and writes the weights file. The same data and date give the same bytes. About a minute on one core.
  --data FOLDER  holds train.jsonl and dev.jsonl (default ../shared/data/triage beside the checkout)
  --out FILE     the weights file (default the one that the platform reads)
  --date DATE    the day of the data, kept in the file and in the model's version (default 2026-11-23)
  --json         prints {"version","bytes","rows","threshold","dev"} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** The day of the data that the committed weights come from: not "today", so that training again gives the same file. */
const dataDate = '2026-11-23';

interface Labelled {
  readonly rows: readonly LabelledMessage[];
  readonly sha256: string;
}

const readData = async (path: string): Promise<Labelled> => {
  const bytes = await readFile(path).catch(() => {
    throw new AppError(
      'BAD_INPUT',
      `There is no ${path}. Training needs the labelled messages, which are not part of this project: give their folder with --data.`,
    );
  });
  return {
    rows: labelledOf(path, bytes.toString('utf8')),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
};

const figuresOf = (model: Model, samples: readonly Sample[]): Evaluation =>
  evaluate(
    samples.map(({ labels }) => labels),
    samples.map(({ labels, words }) => judge(model, normalise(messageText(labels)), words)),
  );

const dateOf = (flag: string | undefined): string => {
  const date = flag ?? dataDate;
  try {
    businessDay(date);
  } catch {
    throw new WrongUsage(`--date wants a day such as 2026-11-23, not ${date}`);
  }
  return date;
};

const train: Tool = {
  usage,
  options: { data: { type: 'string' }, out: { type: 'string' }, date: { type: 'string' } },
  async run(flags, words, say) {
    if (words.length > 0) throw new WrongUsage(`what is ${words.join(' ')}?`);
    const date = dateOf(textFlag(flags, 'date'));
    const folder = textFlag(flags, 'data') ?? join(packageRoot(), '../shared/data/triage');
    const out = textFlag(flags, 'out') ?? weightsPath();
    const training = await readData(join(folder, 'train.jsonl'));
    const dev = await readData(join(folder, 'dev.jsonl'));
    say(`cutting ${String(training.rows.length)} + ${String(dev.rows.length)} messages into words`);
    const segmenter = await openSegmenter();
    const samples = await samplesOf(segmenter, training.rows);
    const devSamples = await samplesOf(segmenter, dev.rows);
    await segmenter.close();
    const data = { sha256: training.sha256, rows: training.rows.length };
    const fitted = trainModel(samples, devSamples, { date, data }, (step) => {
      say(`fitting ${step}`);
    });
    // Judged as the platform will judge: from the bytes of the file, not from the finer numbers before it.
    const figures = figuresOf(unpackModel(packModel(fitted)), devSamples);
    const bytes = packModel({ ...fitted, header: { ...fitted.header, dev: figures } });
    await writeFile(out, bytes);
    const { version, threshold } = unpackModel(bytes).header;
    return {
      done: true,
      line: `${version}: ${String(bytes.length)} bytes in ${out}\nthreshold ${threshold.toFixed(3)}; on dev.jsonl: ${JSON.stringify(figures)}`,
      summary: {
        version,
        bytes: bytes.length,
        rows: training.rows.length,
        threshold,
        dev: figures,
      },
    };
  },
};

process.exitCode = await runTool(train, process.argv.slice(2));
