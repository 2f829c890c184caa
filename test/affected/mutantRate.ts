import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** What became of changes: how many a test noticed, and how many none did. */
interface Rate {
  /** All that could be made, tried or not. */
  readonly changes: number;
  readonly killed: number;
  /** Of those killed the ones whose tests met a limit of time: on a busy machine they want a second look. */
  readonly timedOut: number;
  readonly survived: number;
  /** The share that is noticed, 0 to 1; where a sample was tried each file weighs by its changes. 1 when nothing could be changed. */
  readonly rate: number;
  /** Within these the rate of all changes lies with 95 % confidence; both are the rate when all were tried. */
  readonly low: number;
  readonly high: number;
}

/** What became of one file's changes. */
interface FileRate extends Rate {
  readonly file: string;
}

/** What became of a folder's changes, and of each file's that has any. */
export interface FolderRate extends Rate {
  readonly folder: string;
  readonly files: readonly FileRate[];
}

/** How many standard deviations either way hold 95 % of a normal distribution. */
const deviations = 1.96;

/** The interval of Wilson about a share; `spread`: 1 by the number of tries that the estimate is worth, 0 when nothing is left to chance. */
function intervalOf(share: number, spread: number): Pick<Rate, 'low' | 'high'> {
  const z2 = deviations ** 2 * spread;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt(share * (1 - share) * z2 + z2 ** 2 / 4) / (1 + z2);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** 1 by the tries that a sample drawn without putting back is worth. */
const spreadOf = ({ changes, killed, survived }: Rate): number => {
  const tried = killed + survived;
  return changes <= tried ? 0 : (changes - tried) / (changes - 1) / tried;
};

const sumOf = (rates: readonly Rate[], figure: (rate: Rate) => number): number =>
  rates.reduce((sum, one) => sum + figure(one), 0);

/** Several files' or folders' changes as one: each file was sampled by itself and weighs by all its changes. */
export function rateOfAll(files: readonly Rate[]): Rate {
  const changes = sumOf(files, (one) => one.changes);
  const weigh = ({ changes: ofFile }: Rate): number => ofFile / changes;
  const rate = changes === 0 ? 1 : sumOf(files, (one) => weigh(one) * one.rate);
  const spread = sumOf(files, (one) => weigh(one) ** 2 * spreadOf(one));
  return {
    changes,
    killed: sumOf(files, (one) => one.killed),
    timedOut: sumOf(files, (one) => one.timedOut),
    survived: sumOf(files, (one) => one.survived),
    rate,
    ...intervalOf(rate, spread),
  };
}

/** Ended by Stryker's limit of time, by mocha's for one test or hook, or by the store's. */
const hasTimedOut = ({ status, statusReason = '' }: MutantResult): boolean =>
  status === 'Timeout' || (status === 'Killed' && /timeout of|timed out/iu.test(statusReason));

function rateOfFile(file: string, mutants: readonly MutantResult[]): FileRate {
  const count = (...statuses: MutantResult['status'][]): number =>
    mutants.filter((one) => statuses.includes(one.status)).length;
  const killed = count('Killed', 'Timeout');
  const timedOut = mutants.filter(hasTimedOut).length;
  const survived = count('Survived', 'NoCoverage');
  const tried = killed + survived;
  // What the sample left out is told as not compiling.
  const changes = tried + count('CompileError');
  const rate = tried === 0 ? 1 : killed / tried;
  const counted = { file, changes, killed, timedOut, survived, rate, low: rate, high: rate };
  return { ...counted, ...intervalOf(rate, spreadOf(counted)) };
}

/** Counts a folder's changes. */
export function rateOf(folder: string, mutants: readonly MutantResult[]): FolderRate {
  const files = [...new Set(mutants.map((one) => one.fileName))]
    .sort()
    .map((fileName) =>
      rateOfFile(
        relative(process.cwd(), fileName),
        mutants.filter((one) => one.fileName === fileName),
      ),
    )
    .filter((one) => one.changes > 0);
  return { folder, ...rateOfAll(files), files };
}

const percent = (share: number): string => (share * 100).toFixed(1);

/** One line: how many were noticed of those tried, of how many; of a sample its interval. */
export function lineOf(name: string, rate: Rate): string {
  const tried = rate.killed + rate.survived;
  const drawn = tried < rate.changes ? ` of ${String(rate.changes)}` : '';
  const interval = drawn === '' ? '' : `, 95 %: ${percent(rate.low)}–${percent(rate.high)}`;
  const late = rate.timedOut === 0 ? '' : `, ${String(rate.timedOut)} by a time limit`;
  return `${name}: ${String(rate.killed)} of ${String(tried)}${drawn} noticed (${percent(rate.rate)} %${interval})${late}`;
}

/** The folder's rate, and below it that of each file. */
export const linesOf = (rate: FolderRate): string =>
  [lineOf(rate.folder, rate), ...rate.files.map((one) => `  ${lineOf(one.file, one)}`)].join('\n');
