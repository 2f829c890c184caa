/** What a limit counts: code points of a text (for the least, those that can be seen), the number itself, or time. */
type LimitUnit = 'characters' | 'number' | 'minutes' | 'days';

/** The least and the most that is taken of something; a span of time has no least. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly unit: LimitUnit;
}

/** What one module takes, by the name under which the SDL speaks of it (`@limit(of: …)`). */
export type Limits = Readonly<Record<string, Limit>>;

/** A text of so many code points. */
export const characters = (min: number, max: number): Limit => ({ min, max, unit: 'characters' });

/** A whole number. */
export const numbers = (min: number, max: number): Limit => ({ min, max, unit: 'number' });

/** A span of time in which something may be done. */
export const within = (max: number, unit: 'minutes' | 'days'): Limit => ({ min: 0, max, unit });

const unitMs: Readonly<Partial<Record<LimitUnit, number>>> = { minutes: 60_000, days: 86_400_000 };

/** How long a span of time is, in milliseconds. */
export const spanMs = ({ max, unit }: Limit): number => max * (unitMs[unit] ?? 0);
