import type { Problem } from '../talk/problem.ts';
import { dueAtBy, isWorthATry, longestWaitMs, waitMsFor } from './backoff.ts';
import type { Draft } from './draft.ts';
import { listUnsent, writeUnsent } from './unsent.ts';

/** What is being sent: everything needed to send it again with the same key, from this device, later. */
export interface OutboxEntry {
  readonly key: string;
  /** What it is, as a key of the page's catalogue under `outboxEntry`. */
  readonly act: 'post' | 'comment' | 'report' | 'service';
  /** The role it was written in. */
  readonly actingRole: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The form it came from, so that it can be taken back. */
  readonly draftName: string;
  readonly draft: Draft;
  readonly at: string;
  /** `refused`: the server will not take it as it is; it waits for the person, not for the network. */
  readonly state: 'waiting' | 'refused';
  /** Why it has not arrived; absent while it is on its first way. */
  readonly problem?: Problem;
  /** How often it went out in vain. */
  readonly tries: number;
  /** When it is sent again, by this device's clock (epoch milliseconds). */
  readonly dueAt: number;
}

const isOutboxEntry = (value: unknown): value is OutboxEntry =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'query' in value &&
  'dueAt' in value;

/**
 * How the names of entries begin among what is unsent. Each lies by itself, so that two tabs that write at one moment do not take
 * each other's away.
 */
export const outboxBeginning = 'outbox:';
const nameOf = (key: string) => outboxBeginning + key;

/** The entries in a list of what is unsent, oldest first. */
export const outboxEntriesIn = (values: readonly unknown[]): readonly OutboxEntry[] =>
  values.filter(isOutboxEntry).sort((a, b) => a.at.localeCompare(b.at));

/** A person's entries of the outbox as they are now. */
export const readOutbox = (personId: string) =>
  outboxEntriesIn(listUnsent(personId, outboxBeginning));

const write = (personId: string, outboxEntry: OutboxEntry) =>
  writeUnsent(personId, nameOf(outboxEntry.key), outboxEntry);

/** On its first way, the page that laid it down alone sends it; another tab takes it up when that page has gone. */
export const firstWayMs = 30_000;

/** Lays an entry down before it is sent, so that a crash or a closed page loses nothing. */
export const layDown = write;

/** Takes an entry out: it arrived, or its writer took it back. */
export const takeOut = (personId: string, key: string) =>
  writeUnsent(personId, nameOf(key), undefined);

const isWaiting = ({ state }: OutboxEntry) => state === 'waiting';

/**
 * It went out in vain: what may pass lets it wait, and those behind it no shorter; what will not pass is shown to its writer.
 * Nothing when it was taken back meanwhile.
 */
export const noteFailure = async (personId: string, key: string, problem: Problem) => {
  const outboxEntries = readOutbox(personId);
  const failed = outboxEntries.find((one) => one.key === key);
  if (failed === undefined) return;
  const tries = failed.tries + 1;
  if (!isWorthATry(problem, tries)) {
    await write(personId, { ...failed, problem, tries, state: 'refused' });
    return;
  }
  const dueAt = Date.now() + waitMsFor(problem, tries, Math.random());
  const behind = outboxEntries.filter(
    (one) => one !== failed && isWaiting(one) && one.dueAt < dueAt,
  );
  await Promise.all([
    write(personId, { ...failed, problem, tries, dueAt }),
    ...behind.map((one) => write(personId, { ...one, dueAt })),
  ]);
};

/** The network is back: what waited for it alone goes out at once. */
export const noteNetwork = async (personId: string) => {
  const outboxEntries = readOutbox(personId).filter(({ problem }) => problem?.code === 'NETWORK');
  await Promise.all(outboxEntries.map((one) => write(personId, { ...one, dueAt: 0 })));
};

const dueTimes = (outboxEntries: readonly OutboxEntry[], now: number) => {
  const longestMs = longestWaitMs(outboxEntries, firstWayMs);
  return outboxEntries
    .filter(isWaiting)
    .map((one) => ({ one, dueAt: dueAtBy(now, one.dueAt, longestMs) }));
};

/** When the next entry is to be sent (epoch milliseconds); undefined when none is waiting. */
export const nextDueAt = (
  outboxEntries: readonly OutboxEntry[],
  now: number,
): number | undefined => {
  const due = dueTimes(outboxEntries, now).map(({ dueAt }) => dueAt);
  return due.length === 0 ? undefined : Math.min(...due);
};

/** The entries that are to be sent now. */
export const dueNow = (outboxEntries: readonly OutboxEntry[], now: number) =>
  dueTimes(outboxEntries, now)
    .filter(({ dueAt }) => dueAt <= now)
    .map(({ one }) => one);
