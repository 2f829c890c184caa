/** The measures of listening. */
export interface LiveLimits {
  /** Streams at one time: a person's, those of one address, and all of this process. */
  readonly personMax: number;
  readonly addressMax: number;
  readonly processMax: number;
  /** How often new events are looked for, and how long it rests after somebody was told: the least time between two messages. */
  readonly everyMs: number;
  readonly restMs: number;
  /** How often the rights of all who listen are looked at when nobody is told of anything. */
  readonly rightsMs: number;
  /** A stream lives so long, and up to a half longer, so that not all come back at one moment. */
  readonly ageMs: number;
  /** Events that are remembered for who comes back. */
  readonly recentMax: number;
}

export const usualLiveLimits: LiveLimits = {
  personMax: 6,
  addressMax: 200,
  processMax: 1000,
  everyMs: 250,
  restMs: 1000,
  rightsMs: 2000,
  ageMs: 20 * 60_000,
  recentMax: 2000,
};
