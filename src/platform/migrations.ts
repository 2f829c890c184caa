import type { Migration } from './migration.ts';
import { areaColumnsStep } from './migrations/0002-area-columns.ts';

/** The version of data that were set up before any migration. */
export const firstVersion = 1;

/** Every migration, oldest first, each in a file of its own under migrations/. */
export const migrations: readonly Migration[] = [areaColumnsStep];

/** The version that data have after these migrations. */
export const newestVersion = (steps: readonly Migration[]): number =>
  steps.at(-1)?.number ?? firstVersion;

/** Which steps data of a version still need. Throws one line when the data are newer than the code. */
export function pendingMigrations(
  steps: readonly Migration[],
  dataVersion: number,
): readonly Migration[] {
  const newest = newestVersion(steps);
  if (dataVersion > newest)
    throw new Error(
      `The data are of version ${String(dataVersion)}, this program knows versions up to ${String(newest)}: ` +
        'start the newer program, or restore a backup made before the upgrade.',
    );
  return steps.filter((step) => step.number > dataVersion);
}
