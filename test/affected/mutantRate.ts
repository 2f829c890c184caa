import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** What became of changes: how many a test noticed, and how many none did. */
interface Rate {
  readonly killed: number;
  readonly survived: number;
  /** The share that was noticed, 0 to 1; 1 when nothing could be changed. */
  readonly rate: number;
}

/** What became of a folder's changes, and of each file's that has any. */
export interface FolderRate extends Rate {
  readonly folder: string;
  readonly files: readonly (Rate & { readonly file: string })[];
}

function rateOfAll(mutants: readonly MutantResult[]): Rate {
  const count = (...statuses: MutantResult['status'][]): number =>
    mutants.filter((one) => statuses.includes(one.status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const all = killed + survived;
  return { killed, survived, rate: all === 0 ? 1 : killed / all };
}

/** Counts a folder's changes. */
export function rateOf(folder: string, mutants: readonly MutantResult[]): FolderRate {
  const files = [...new Set(mutants.map((one) => one.fileName))].sort().map((fileName) => ({
    file: relative(process.cwd(), fileName),
    ...rateOfAll(mutants.filter((one) => one.fileName === fileName)),
  }));
  return {
    folder,
    ...rateOfAll(mutants),
    files: files.filter((one) => one.killed + one.survived > 0),
  };
}

const lineOf = (name: string, { killed, survived, rate }: Rate): string =>
  `${name}: ${String(killed)} of ${String(killed + survived)} noticed (${(rate * 100).toFixed(1)} %)`;

/** The folder's rate, and below it that of each file. */
export const linesOf = (rate: FolderRate): string =>
  [lineOf(rate.folder, rate), ...rate.files.map((one) => `  ${lineOf(one.file, one)}`)].join('\n');
