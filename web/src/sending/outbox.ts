import type { Problem } from '../talk/problem.ts';
import { readDevice, writeDevice } from '../talk/deviceStore.ts';
import type { Draft } from './draft.ts';

/** What is being sent: everything needed to send it again with the same key, from this device, later. */
export interface Parcel {
  readonly key: string;
  /** What it is, as a key of the page's catalogue under `parcel`. */
  readonly act: 'post' | 'comment' | 'report' | 'service';
  /** The role it was written in. */
  readonly hat: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The form it came from, so that it can be taken back. */
  readonly draftName: string;
  readonly draft: Draft;
  readonly at: string;
  /** `refused`: the server will not take it as it is; it waits for the person, not for the network. */
  readonly state: 'waiting' | 'refused';
  /** Whether the last time the system was reached, but gave no answer to it. */
  readonly isUnanswered?: boolean;
}

const isParcel = (value: unknown): value is Parcel =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'query' in value &&
  'draft' in value;

/** The device's list of one person's parcels. */
export const outboxName = (personId: string) => `outbox:${personId}`;

const none: readonly Parcel[] = [];

/** Reads a stored list, leaving out what is no parcel. */
export const parcelsOf = (value: unknown): readonly Parcel[] =>
  Array.isArray(value) && value.length > 0 ? value.filter(isParcel) : none;

const change = (personId: string, by: (list: readonly Parcel[]) => readonly Parcel[]) => {
  const name = outboxName(personId);
  writeDevice(name, by(parcelsOf(readDevice(name))));
};

const standsAs = (personId: string, key: string, isUnanswered: boolean) =>
  parcelsOf(readDevice(outboxName(personId))).some(
    (one) => one.key === key && one.isUnanswered === isUnanswered,
  );

// On its first way right now, from this page: not shown and not sent a second time.
const underWay = new Set<string>();

/** Whether this page is sending it at this moment. */
export const isUnderWay = (parcel: Parcel) => underWay.has(parcel.key);

/** It went out without coming to an end: it waits for the network, or for a system that answers, as the problem says. */
export const letWait = (personId: string, key: string, { code }: Problem) => {
  const isUnanswered = code !== 'NETWORK';
  const isFirst = underWay.delete(key);
  // Nothing is written when nothing has changed: each change of the list sends it anew at once.
  if (!isFirst && standsAs(personId, key, isUnanswered)) return;
  change(personId, (list) => list.map((one) => (one.key === key ? { ...one, isUnanswered } : one)));
};

/** Lays a parcel down before it is sent, so that a crash or a closed page loses nothing. */
export const layDown = (personId: string, parcel: Parcel) => {
  underWay.add(parcel.key);
  change(personId, (list) => [...list.filter((one) => one.key !== parcel.key), parcel]);
};

/** Takes a parcel out: it arrived, or its writer took it back. */
export const takeOut = (personId: string, key: string) => {
  underWay.delete(key);
  change(personId, (list) => list.filter((one) => one.key !== key));
};

/** Marks a parcel that the server refused. */
export const markRefused = (personId: string, key: string) => {
  change(personId, (list) =>
    list.map((one) => (one.key === key ? { ...one, state: 'refused' as const } : one)),
  );
};
