import type { Finding, FindingSays } from '../../modules/operations/finding.ts';

/** What a sentence is made from, as text; empty where there is none. */
interface Facts {
  readonly count: string;
  readonly limit: string;
  readonly at: string;
  readonly names: string;
  readonly error: string;
}

const sentences: Readonly<Record<FindingSays, (facts: Facts) => string>> = {
  STORE_ANSWERS: ({ count }) => `answers in ${count} ms`,
  STORE_SILENT: ({ limit }) => `does not answer within ${limit} s`,
  DISK_FREE: ({ count, limit }) =>
    `${count} MB free; below ${limit} MB nothing is written (DISK_FREE_MIN_MB)`,
  DISK_UNKNOWN: () => 'the store does not say',
  FILES_THERE: () => 'where they are kept can be read',
  BACKUP_NONE: () => 'none so far: npm run backup -- --out FILE',
  BACKUP_AT: ({ at }) => `the last one is of ${at}`,
  CLOCK_APART: ({ count }) => `${count} ms apart from the store’s; set both by NTP`,
  CLOCK_UNKNOWN: () => 'the store does not tell its time',
  YEARS_COVERED: ({ names }) => `covers ${names}`,
  YEAR_DUE: ({ names }) => `the days off of ${names} are to be added (/admin)`,
  YEAR_LACKING: ({ names }) => `the days off of ${names} are lacking: add the notice (/admin)`,
  EVENTS_UP_TO_DATE: ({ count }) => `${count} readers, none late`,
  EVENTS_LATE: ({ names }) => `late: ${names}; is a worker running?`,
  EVENTS_GIVEN_UP: ({ names }) =>
    `given up by ${names}: npm run job -- NAME --retry-dead (or /admin, jobs)`,
  JOBS_FINE: ({ count }) => `${count} daily jobs, none failed`,
  JOBS_MISSED: ({ names }) => `missed, to be run by hand: ${names} (/admin, jobs)`,
  JOBS_FAILED: ({ names }) => `failed: ${names} (/admin, jobs)`,
  LETTERS_FINE: () => 'none late, none failed',
  LETTERS_FAILED: ({ count }) => `${count} could not be sent (/admin, jobs)`,
  LETTERS_LATE: ({ names }) => `late: ${names}; is its server there?`,
  SERVER_THERE: () => 'its server is there',
  SERVER_UNLINKED: () => 'its server is there; PUBLIC_URL is not set, so mail names no page',
  SERVER_AWAY: ({ error }) => error,
  NOT_OFFERED: () => 'not offered',
  PASSWORDS_ALONE: () => 'by passwords; no provider',
  PROVIDER_THERE: ({ names }) => `by passwords and ${names}, which is there`,
  PROVIDER_AWAY: ({ names, error }) =>
    `${names} (OIDC_ISSUER) cannot be used: ${error}. Passwords work`,
  TOO_SLOW: ({ limit }) => `did not answer within ${limit} s`,
  NOT_LOOKED_AT: ({ error }) => error,
};

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A finding as one line for whoever has the terminal. */
export const sentenceOf = ({ says, count, limit, at, names, error }: Finding): string =>
  sentences[says]({
    count: textOf(count),
    limit: textOf(limit),
    at: at?.toISOString() ?? '',
    names: names?.join(', ') ?? '',
    error: error ?? '',
  });
