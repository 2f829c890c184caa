import type { AppliedMigration, Migration } from './migration.ts';

/**
 * Which migrations data still need, oldest name first; one that was written earlier but arrived later is among them. Throws one
 * line when the data have gone through a CONTRACT that this program does not know.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const names = new Set(known.map(({ name }) => name));
  const foreign = applied.find(({ name, kind }) => kind === 'CONTRACT' && !names.has(name));
  if (foreign !== undefined)
    throw new Error(
      `The data have gone through ${foreign.name}, which this program does not know: ` +
        'start the newer program, or restore a backup made before the upgrade.',
    );
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
