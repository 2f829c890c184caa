import type { Problem, ProblemCode } from '../talk/problem.ts';

const firstMs = 2_000;
const longestMs = 300_000;
/** Nothing waits longer, whatever was asked. */
export const waitMaxMs = 86_400_000;
/** What the system calls its own fault may be lasting: it is tried so often, then shown. */
const faultsMax = 5;

const passing: ReadonlySet<ProblemCode> = new Set([
  'NETWORK',
  'TIMEOUT',
  'TOO_MANY',
  'UNAVAILABLE',
]);

/** Whether a refused sending is to be tried again by itself after so many tries (1 for the first). */
export const isWorthATry = ({ code }: Problem, tries: number): boolean =>
  passing.has(code) || (code === 'INTERNAL' && tries < faultsMax);

/**
 * How long to wait before the next try, in milliseconds: 2 s and then twice as long each time up to 5 min, at least as long as the
 * system asked for, and up to a quarter longer (`chance` from 0 to 1), so that not all come back at one moment; a day at most.
 */
export const waitMsFor = ({ retryAfterS = 0 }: Problem, tries: number, chance: number): number => {
  const ownMs = Math.min(longestMs, firstMs * 2 ** (tries - 1));
  const wantedMs = Math.max(ownMs, retryAfterS * 1_000) * (1 + chance / 4);
  return Math.round(Math.min(waitMaxMs, wantedMs));
};

/** What was refused, and how often. */
interface Refused {
  readonly problem?: Problem;
  readonly tries: number;
}

/** The longest that any of these waits, in milliseconds, each since its last try; `leastMs` where none was refused. */
export const longestWaitMs = (all: readonly Refused[], leastMs: number): number =>
  Math.max(
    leastMs,
    ...all.map(({ problem, tries }) => (problem === undefined ? 0 : waitMsFor(problem, tries, 1))),
  );

/**
 * When what was laid down is due (epoch milliseconds). What lies further ahead than anything waits was laid down before the clock was
 * set back, and is due now.
 */
export const dueAtBy = (now: number, dueAt: number, longestMs: number): number =>
  dueAt > now + longestMs ? now : dueAt;
