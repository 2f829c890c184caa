import { textFlag, WrongUsage, type Flags } from '../../src/start/tool.ts';
import { changedFiles, filesBelow } from './changedFiles.ts';
import { readImporters, testsReaching } from './importGraph.ts';

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

/**
 * The code files named (or those that differ from the base), each with the nearest tests that reach it by imports; `suits`
 * leaves out tests that cannot be used.
 */
export async function readAffected(
  flags: Flags,
  words: readonly string[],
  suits: (test: string) => boolean = () => true,
): Promise<Affected[]> {
  const nearest = nearestOf(flags);
  const files =
    words.length > 0 ? words.flatMap(filesBelow) : changedFiles(textFlag(flags, 'base') ?? 'main');
  const importers = await readImporters();
  return files
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => {
      const tests = testsReaching(importers, file).filter(suits);
      return { file, tests: tests.slice(0, nearest), further: tests.slice(nearest) };
    });
}
