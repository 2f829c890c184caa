import type { Migration } from '../platform/migration.ts';
import { areaColumns } from './202611261137-area-columns.ts';

/** Every change of stored data since the first release, each in a file of its own. */
export const migrations: readonly Migration[] = [areaColumns];
