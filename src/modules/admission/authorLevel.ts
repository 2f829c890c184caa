/** How well an author is known here by what they wrote. It is reckoned anew every night from open figures, and comes back by time. */
export type AuthorLevel = 'NEW' | 'KNOWN' | 'TRUSTED';

/** What a level is reckoned from. */
export interface Authorship {
  /** When the author's first text came; absent while there is none. */
  readonly firstAt?: Date;
  /** How many texts stand before others, 20 at most are counted. */
  readonly stood: number;
  /** How many were hidden by decisions of the last 90 days. */
  readonly hidden: number;
}

/** What a level asks for; all of it. */
export interface LevelThreshold {
  readonly level: AuthorLevel;
  readonly daysMin: number;
  readonly stoodMin: number;
  readonly hiddenMax: number;
}

/** So many standing texts are counted at most: the highest threshold. */
export const countedMax = 20;

/** The days that a hidden text counts for. */
export const hiddenDays = 90;

/** The open thresholds, highest level first. NEW asks for nothing. */
export const levelThresholds: readonly LevelThreshold[] = [
  { level: 'TRUSTED', daysMin: 90, stoodMin: 20, hiddenMax: 0 },
  { level: 'KNOWN', daysMin: 7, stoodMin: 3, hiddenMax: 2 },
];

const dayMs = 86_400_000;

/** The level of an author at a moment: the highest of which every threshold is met. */
export function levelOf({ firstAt, stood, hidden }: Authorship, now: Date): AuthorLevel {
  const days = firstAt === undefined ? 0 : (now.getTime() - firstAt.getTime()) / dayMs;
  const met = levelThresholds.find(
    ({ daysMin, stoodMin, hiddenMax }) =>
      days >= daysMin && stood >= stoodMin && hidden <= hiddenMax,
  );
  return met?.level ?? 'NEW';
}

/** An author's level as it was reckoned last. */
export interface ReckonedLevel extends Authorship {
  readonly personId: string;
  readonly level: AuthorLevel;
  readonly at: Date;
}
