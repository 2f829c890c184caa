import { useEffect, useMemo, useReducer } from 'react';
import { useOnline } from '../look/device.ts';
import { useSessionActs } from '../person/session.ts';
import { makeClient } from '../talk/client.ts';
import { isOfOtherPerson, problemOf, type Problem } from '../talk/problem.ts';
import { announceArrival } from './arrivals.ts';
import { putDraft } from './draft.ts';
import {
  dueNow,
  nextDueAt,
  noteFailure,
  noteNetwork,
  outboxBeginning,
  outboxEntriesIn,
  readOutbox,
  takeOut,
  type OutboxEntry,
} from './outbox.ts';
import { useUnsentList } from './unsent.ts';

type OnRefused = (problem: Problem) => void;

const sendAgain = async (personId: string, outboxEntry: OutboxEntry, onRefused: OnRefused) => {
  const client = makeClient(
    () => ({ person: personId, actingRole: outboxEntry.actingRole }),
    onRefused,
  );
  const { error } = await client
    .mutation(outboxEntry.query, { ...outboxEntry.variables })
    .toPromise();
  if (error === undefined) {
    await takeOut(personId, outboxEntry.key);
    announceArrival(outboxEntry.act);
    return true;
  }
  const problem = problemOf(error);
  // Whoever wrote it is not there: it waits, sealed, until they are.
  if (!isOfOtherPerson(problem)) await noteFailure(personId, outboxEntry.key, problem);
  return false;
};

/** Sends what is due in its order, until one does not arrive; false when nothing was due. */
const sendDue = async (personId: string, onRefused: OnRefused) => {
  const due = dueNow(readOutbox(personId), Date.now());
  for (const outboxEntry of due)
    if (!(await sendAgain(personId, outboxEntry, onRefused))) return true;
  return due.length > 0;
};

// One tab at a time: what another one is sending has arrived by the time this one looks.
const sendInTurn = (personId: string, onRefused: OnRefused) =>
  globalThis.isSecureContext
    ? navigator.locks.request(`fengqiao:outbox:${personId}`, () => sendDue(personId, onRefused))
    : sendDue(personId, onRefused);

/** One person's entries of the outbox, sent again by themselves: when the network comes back, else after the time that each has to wait. */
export const useOutbox = (personId: string) => {
  const { onRefused } = useSessionActs();
  const listed = useUnsentList(personId, outboxBeginning);
  const all = useMemo(() => outboxEntriesIn(listed), [listed]);
  const isOnline = useOnline();
  useEffect(() => {
    if (isOnline) void noteNetwork(personId);
  }, [personId, isOnline]);
  const [round, waitAnew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const now = Date.now();
    const dueAt = isOnline ? nextDueAt(all, now) : undefined;
    if (dueAt === undefined) return;
    const send = async () => {
      // Nothing is due where the clock was set back meanwhile.
      if (!(await sendInTurn(personId, onRefused))) waitAnew();
    };
    const timer = setTimeout(() => void send(), Math.max(0, dueAt - now));
    return () => {
      clearTimeout(timer);
    };
  }, [personId, onRefused, all, isOnline, round]);
  const takeBack = (outboxEntry: OutboxEntry) => {
    void putDraft(personId, outboxEntry.draftName, outboxEntry.draft);
    void takeOut(personId, outboxEntry.key);
  };
  // What is on its first way is not told of.
  const outboxEntries = all.filter(({ problem }) => problem !== undefined);
  return { outboxEntries, takeBack };
};
