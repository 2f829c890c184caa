import { createHash } from 'node:crypto';
import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';

/** What tells a change from any other of its file, in whatever order they come. */
const changeOf = ({ location, mutatorName, replacement }: Mutant): string =>
  JSON.stringify([location.start, location.end, mutatorName, replacement]);

/**
 * So many of each file's changes, all where there are fewer. Drawn by a hash of the change and the seed: every set of that
 * size is equally likely, and the same seed draws the same.
 */
export function drawnOf<M extends Mutant>(mutants: readonly M[], size: number, seed: string): M[] {
  const rank = (one: M): string =>
    createHash('sha256')
      .update(`${seed} ${one.fileName} ${changeOf(one)}`)
      .digest('hex');
  const files = new Set(mutants.map((one) => one.fileName));
  return [...files].flatMap((file) =>
    mutants
      .filter((one) => one.fileName === file)
      .map((one) => ({ one, rank: rank(one) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, size)
      .map(({ one }) => one),
  );
}

/** Lets Stryker try a random sample of each file's changes; it tells the others as if they did not compile. */
export class SampleChecker implements Checker {
  readonly #size: number;
  readonly #seed: string;

  constructor(options: StrykerOptions) {
    this.#size = Number(options['sample']);
    this.#seed = String(options['seed']);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** All in one group, so that a check sees every change of a file. */
  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map((one) => one.id)]);
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const drawn = new Set(drawnOf(mutants, this.#size, this.#seed));
    const results = mutants.map((one): [string, CheckResult] => [
      one.id,
      drawn.has(one)
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not drawn' },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }
}
