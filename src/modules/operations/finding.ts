/** What an installation is made of, as far as somebody can look whether it is well. */
export type InstallationPart =
  | 'STORE'
  | 'DISK'
  | 'FILES'
  | 'BACKUP'
  | 'CLOCK'
  | 'CALENDAR'
  | 'EVENTS'
  | 'JOBS'
  | 'LETTERS'
  | 'SIGN_IN'
  | 'MAIL'
  | 'SMS'
  | 'PUSH';

/** What was found, in a word; people read it as a sentence, at the desk and from `npm run doctor`. */
export type FindingSays =
  | 'STORE_ANSWERS'
  | 'STORE_SILENT'
  | 'DISK_FREE'
  | 'DISK_UNKNOWN'
  | 'FILES_THERE'
  | 'BACKUP_NONE'
  | 'BACKUP_AT'
  | 'CLOCK_APART'
  | 'CLOCK_UNKNOWN'
  | 'YEARS_COVERED'
  | 'YEAR_DUE'
  | 'YEAR_LACKING'
  | 'EVENTS_UP_TO_DATE'
  | 'EVENTS_LATE'
  | 'EVENTS_GIVEN_UP'
  | 'JOBS_FINE'
  | 'JOBS_MISSED'
  | 'JOBS_FAILED'
  | 'LETTERS_FINE'
  | 'LETTERS_FAILED'
  | 'LETTERS_LATE'
  | 'SERVER_THERE'
  | 'SERVER_UNLINKED'
  | 'SERVER_AWAY'
  | 'NOT_OFFERED'
  | 'PASSWORDS_ALONE'
  | 'PROVIDER_THERE'
  | 'PROVIDER_AWAY'
  | 'TOO_SLOW'
  | 'NOT_LOOKED_AT';

/** What was found of one part: well, something to look at soon, or something that does not work. */
export interface Finding {
  readonly part: InstallationPart;
  readonly state: 'GOOD' | 'LOOK' | 'BAD';
  readonly says: FindingSays;
  /** How many, in the unit of what is said: milliseconds, megabytes, things. */
  readonly count?: number;
  /** The bound beside it, in the same unit; seconds where something was too slow. */
  readonly limit?: number;
  readonly at?: Date;
  /** Years, readers of events, the address of a provider, channels, or jobs with their dates (`tallyFigures 2026-11-28`). */
  readonly names?: readonly string[];
  /** What went wrong, as the machine said it: for whoever has the terminal, never for the page. */
  readonly error?: string;
}

/** A look at one part. */
export type Look = () => Promise<Finding>;

/** Looks for so long at most; what cannot be looked at, or takes longer, is a finding too. */
export async function lookWithin(
  part: InstallationPart,
  look: Look,
  limitMs: number,
): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => {
      resolve({ part, state: 'BAD', says: 'TOO_SLOW', limit: Math.round(limitMs / 1_000) });
    }, limitMs);
  });
  const found = Promise.resolve()
    .then(look)
    .catch((error: unknown): Finding => {
      const said = error instanceof Error ? error.message : String(error);
      return { part, state: 'BAD', says: 'NOT_LOOKED_AT', error: said };
    });
  try {
    return await Promise.race([found, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
