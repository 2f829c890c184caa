import { useEffect, useMemo } from 'react';
import { useOnline } from '../look/device.ts';
import { useDevice } from '../talk/deviceStore.ts';
import { makeClient } from '../talk/client.ts';
import { isPassing, problemOf } from '../talk/problem.ts';
import { announceArrival } from './arrivals.ts';
import { putDraft } from './draft.ts';
import {
  isUnderWay,
  letWait,
  markRefused,
  outboxName,
  parcelsOf,
  takeOut,
  type Parcel,
} from './outbox.ts';

const retryMs = 15_000;

const sendAgain = async (personId: string, parcel: Parcel) => {
  const client = makeClient(parcel.hat, () => undefined);
  const { error } = await client.mutation(parcel.query, { ...parcel.variables }).toPromise();
  if (error === undefined) {
    takeOut(personId, parcel.key);
    announceArrival(parcel.act);
    return true;
  }
  const problem = problemOf(error);
  if (isPassing(problem)) letWait(personId, parcel.key, problem);
  else if (problem.code !== 'NOT_SIGNED_IN') markRefused(personId, parcel.key);
  return false;
};

const sendDue = async (personId: string, parcels: readonly Parcel[]) => {
  for (const parcel of parcels.filter((one) => one.state === 'waiting')) {
    if (!(await sendAgain(personId, parcel))) return;
  }
};

/** One person's parcels, sent again whenever there may be a network: at once when it comes back, else every 15 s. */
export const useOutbox = (personId: string) => {
  const [all] = useDevice(outboxName(personId), parcelsOf);
  const parcels = useMemo(() => all.filter((parcel) => !isUnderWay(parcel)), [all]);
  const isOnline = useOnline();
  const isAnyWaiting = parcels.some((parcel) => parcel.state === 'waiting');
  useEffect(() => {
    if (!isAnyWaiting || !isOnline) return;
    void sendDue(personId, parcels);
    const timer = setInterval(() => void sendDue(personId, parcels), retryMs);
    return () => {
      clearInterval(timer);
    };
  }, [personId, parcels, isAnyWaiting, isOnline]);
  const takeBack = (parcel: Parcel) => {
    putDraft(personId, parcel.draftName, parcel.draft);
    takeOut(personId, parcel.key);
  };
  return { parcels, takeBack };
};
