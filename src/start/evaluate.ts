import { readFile } from 'node:fs/promises';
import { AppError } from '../kernel/appError.ts';
import { textOf } from '../modules/opinion/message.ts';
import { evaluate, type EvaluationByGenre } from '../modules/classifier/evaluate.ts';
import { labelledOf } from '../modules/classifier/rows.ts';
import { judgeTexts } from '../modules/triage/judgeTexts.ts';
import { openModel } from '../modules/classifier/weightsFile.ts';
import { openSegmenter, textsMax } from '../platform/segmenter/segmenter.ts';
import { runTool, WrongUsage, type Tool } from './tool.ts';

const usage = `Usage: npm run evaluate -- triage FILE.jsonl [--json]

Judges every message of a labelled file with the committed weights and compares. A line is one JSON object: title, body,
conflict (0 or 1) and, where known, route, type, heat (0 to 3). Only title and body are read as text. Needs no store.
  --json  prints {"n","conflict","type","route","heat2","perSecond","peakMb"} as the last line; type is judged on disputes
          only; macroF1 is the mean over all labels given or proposed; a label that no line carries is absent. Where lines
          name their genre, "genres" has the same figures for each
Exit code: 0 done, 1 refused (bad lines are named by number), 2 wrong usage.`;

interface Measured extends EvaluationByGenre {
  /** Messages judged in a second, from text to verdict, loading left out. */
  readonly perSecond: number;
  /** Most memory that the process held at one time, loading included. */
  readonly peakMb: number;
}

const judgeFile = async (path: string): Promise<Measured> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError('BAD_INPUT', `There is no file ${path}, or it cannot be read.`);
  });
  const rows = labelledOf(path, text);
  const model = await openModel();
  const segmenter = await openSegmenter();
  try {
    const judgeAll = judgeTexts(segmenter, model);
    const verdicts = [];
    const startedAt = performance.now();
    for (let from = 0; from < rows.length; from += textsMax)
      verdicts.push(...(await judgeAll(rows.slice(from, from + textsMax).map(textOf))));
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      ...evaluate(rows, verdicts),
      perSecond: Math.round(rows.length / seconds),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await segmenter.close();
  }
};

const shown = (figure: number): string => figure.toFixed(3);

/** The figures as a table for people: one row a label. */
const table = (measured: Measured): string => {
  const { n, perSecond, peakMb, conflict, type, route, heat2, genres = {} } = measured;
  const lines = [`${'label'.padEnd(10)}precision  recall     F1         average precision`];
  const binary = (name: string, f: { precision: number; recall: number; f1: number }, ap = '') =>
    lines.push(
      `${name.padEnd(10)}${[f.precision, f.recall, f.f1].map((x) => shown(x).padEnd(11)).join('')}${ap}`,
    );
  binary('conflict', conflict, shown(conflict.ap));
  if (heat2) binary('heat >= 2', heat2);
  lines.push('', `${'label'.padEnd(10)}accuracy   macro-F1`);
  for (const [name, f] of Object.entries({ type, route }))
    if (f) lines.push(`${name.padEnd(10)}${shown(f.accuracy).padEnd(11)}${shown(f.macroF1)}`);
  if (Object.keys(genres).length > 0)
    lines.push('', 'conflict by genre: messages, precision, recall, F1, average precision');
  for (const [genre, figures] of Object.entries(genres)) {
    const { precision, recall, f1, ap } = figures.conflict;
    const row = [precision, recall, f1, ap].map((x) => shown(x).padEnd(8)).join('');
    lines.push(`${genre.padEnd(34)}${String(figures.n).padEnd(6)}${row}`.trimEnd());
  }
  lines.push('', `${String(n)} messages, ${String(perSecond)} a second, ${String(peakMb)} MB`);
  return lines.join('\n');
};

const tool: Tool = {
  usage,
  options: {},
  async run(_flags, [what, path, ...rest]) {
    if (what !== 'triage') throw new WrongUsage('say what to evaluate: triage');
    if (path === undefined || rest.length > 0) throw new WrongUsage('give one file');
    const measured = await judgeFile(path);
    return { done: true, line: table(measured), summary: { ...measured } };
  },
};

process.exitCode = await runTool(tool, process.argv.slice(2));
