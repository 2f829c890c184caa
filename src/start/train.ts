import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../kernel/appError.ts';
import { calendarDay } from '../kernel/clock.ts';
import { judge } from '../modules/classifier/classifier.ts';
import { evaluate, type EvaluationByGenre } from '../modules/classifier/evaluate.ts';
import { labelledOf, type LabelledMessage } from '../modules/classifier/rows.ts';
import { trainModel } from '../modules/classifier/train.ts';
import { samplesOf, type Sample } from '../modules/classifier/samples.ts';
import { packModel, unpackModel, type Model } from '../modules/classifier/weights.ts';
import { weightsPath } from '../modules/classifier/weightsFile.ts';
import { packageRoot } from '../platform/packageRoot.ts';
import { openSegmenter } from '../platform/segmenter/segmenter.ts';
import { runTool, textFlag, WrongUsage, type Tool } from './tool.ts';

const usage = `Usage: npm run train -- [--data FOLDER] [--labels FILE] [--out FILE] [--date YYYY-MM-DD] [--json]

Trains the classifier of triage on train.jsonl (message boards) and train-forum.jsonl (other genres), calibrates it and sets its
thresholds on dev.jsonl and dev-forum.jsonl together, prints how it does on each, and writes the weights file. The same data and
date give the same bytes. About two minutes on one core.
  --data FOLDER  holds the four files (default ../shared/data/triage beside the checkout)
  --labels FILE  trains on these labelled messages as well, for example on what "npm run labels" wrote
  --out FILE     the weights file (default the one that the platform reads)
  --date DATE    the day of the data, kept in the file and in the model's version (default 2026-11-23)
  --json         prints {"version","bytes","rows","threshold","dev"} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** The day of the data that the committed weights come from: not "today", so that training again gives the same file. */
const dataDate = '2026-11-23';

const trainFiles = ['train.jsonl', 'train-forum.jsonl'] as const;
const devFiles = ['dev.jsonl', 'dev-forum.jsonl'] as const;

interface Labelled {
  readonly rows: readonly LabelledMessage[];
  readonly bytes: Buffer;
}

const readData = async (path: string): Promise<Labelled> => {
  const bytes = await readFile(path).catch(() => {
    throw new AppError(
      'BAD_INPUT',
      `There is no ${path}. Training needs the labelled messages, which are not part of this project: give their folder with --data.`,
    );
  });
  return { rows: labelledOf(path, bytes.toString('utf8')), bytes };
};

/** Reads files, one after another. */
const readAll = async (paths: readonly string[]): Promise<Labelled[]> => {
  const read: Labelled[] = [];
  for (const path of paths) read.push(await readData(path));
  return read;
};

const digestOf = (files: readonly Labelled[]): string => {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex');
};

const figuresOf = (model: Model, samples: readonly Sample[]): EvaluationByGenre =>
  evaluate(
    samples.map(({ labels }) => labels),
    samples.map(({ message, words }) => judge(model, message, words)),
  );

const dateOf = (flag: string | undefined): string => {
  const date = flag ?? dataDate;
  try {
    calendarDay(date);
  } catch {
    throw new WrongUsage(`--date wants a day such as 2026-11-23, not ${date}`);
  }
  return date;
};

const train: Tool = {
  usage,
  options: {
    data: { type: 'string' },
    labels: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
  },
  async run(flags, words, say) {
    if (words.length > 0) throw new WrongUsage(`what is ${words.join(' ')}?`);
    const date = dateOf(textFlag(flags, 'date'));
    const folder = textFlag(flags, 'data') ?? join(packageRoot(), '../shared/data/triage');
    const out = textFlag(flags, 'out') ?? weightsPath();
    const labels = textFlag(flags, 'labels');
    const training = await readAll([
      ...trainFiles.map((name) => join(folder, name)),
      ...(labels === undefined ? [] : [labels]),
    ]);
    const dev = await readAll(devFiles.map((name) => join(folder, name)));
    const rows = training.flatMap((file) => file.rows);
    say(`cutting ${String(rows.length)} messages and those to measure on into words`);
    const segmenter = await openSegmenter();
    const samples = await samplesOf(segmenter, rows);
    const devSamples: Sample[][] = [];
    for (const file of dev) devSamples.push(await samplesOf(segmenter, file.rows));
    await segmenter.close();
    const data = { sha256: digestOf(training), rows: rows.length };
    const fitted = trainModel(samples, devSamples.flat(), { date, data }, (step) => {
      say(`fitting ${step}`);
    });
    // Judged as the platform will judge: from the bytes of the file, not from the finer numbers before it.
    const judged = unpackModel(packModel(fitted));
    const figures = Object.fromEntries(
      devFiles.map((name, i) => [name, figuresOf(judged, devSamples[i] ?? [])]),
    );
    const bytes = packModel({ ...fitted, header: { ...fitted.header, dev: figures } });
    await writeFile(out, bytes);
    const { version, threshold } = unpackModel(bytes).header;
    return {
      done: true,
      line: `${version}: ${String(bytes.length)} bytes in ${out}\nthreshold ${threshold.toFixed(3)}; ${JSON.stringify(figures)}`,
      summary: {
        version,
        bytes: bytes.length,
        rows: rows.length,
        threshold,
        dev: figures,
      },
    };
  },
};

process.exitCode = await runTool(train, process.argv.slice(2));
