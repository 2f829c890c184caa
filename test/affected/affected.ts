import { textFlag, WrongUsage, type Flags } from '../../src/start/tool.ts';
import { changedFiles, filesBelow } from './changedFiles.ts';
import { readImporters, testsReaching, type Importers } from './importGraph.ts';

/** A file and the tests that reach it. */
export interface Affected {
  readonly file: string;
  /** The nearest test files, first the one with the fewest imports between. */
  readonly tests: readonly string[];
  /** Test files that reach it from farther off and are left out. */
  readonly further: readonly string[];
}

/** The flags that say what is looked at and how far. */
export const affectedFlags = {
  base: { type: 'string' },
  nearest: { type: 'string' },
} as const;

const nearestUsual = 4;

function nearestOf(flags: Flags): number {
  const word = textFlag(flags, 'nearest') ?? String(nearestUsual);
  if (word === 'all') return Infinity;
  const nearest = Number(word);
  if (!Number.isInteger(nearest) || nearest < 1)
    throw new WrongUsage('--nearest wants a number or all');
  return nearest;
}

/** Which of the tests that reach a file are used for it. */
export type FittingTests = (file: string, tests: readonly string[]) => readonly string[];

/** The code files named (or those that differ from the base), each with the nearest fitting tests that reach it by imports. */
export async function readAffected(
  flags: Flags,
  words: readonly string[],
  fittingOf: (importers: Importers) => FittingTests = () => (_, tests) => tests,
): Promise<Affected[]> {
  const nearest = nearestOf(flags);
  const files =
    words.length > 0 ? words.flatMap(filesBelow) : changedFiles(textFlag(flags, 'base') ?? 'main');
  const importers = await readImporters();
  const fitting = fittingOf(importers);
  return files
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => {
      const tests = fitting(file, testsReaching(importers, file));
      return { file, tests: tests.slice(0, nearest), further: tests.slice(nearest) };
    });
}
