import type { FindingSays } from '../../gql/desk.generated/graphql.ts';

// What is found where there is something to do about it; each has its sentence under `status.todo`.
const known = [
  'STORE_ANSWERS',
  'STORE_SILENT',
  'DISK_FREE',
  'DISK_UNKNOWN',
  'BACKUP_NONE',
  'BACKUP_AT',
  'CLOCK_APART',
  'CLOCK_UNKNOWN',
  'YEAR_DUE',
  'YEAR_LACKING',
  'EVENTS_LATE',
  'EVENTS_GIVEN_UP',
  'JOBS_MISSED',
  'JOBS_FAILED',
  'LETTERS_FAILED',
  'LETTERS_LATE',
  'SERVER_UNLINKED',
  'SERVER_AWAY',
  'PROVIDER_AWAY',
  'TOO_SLOW',
  'NOT_LOOKED_AT',
] as const satisfies readonly FindingSays[];

/** The name of the sentence that says what to do; undefined where there is nothing to be done. */
export const todoOf = (says: FindingSays): (typeof known)[number] | undefined =>
  known.find((one) => one === says);
