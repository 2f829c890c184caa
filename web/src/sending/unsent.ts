import { useSyncExternalStore } from 'react';
import { clearTexts } from './clearText.ts';
import { forgetKey, keepKey, keptKey } from './deviceKey.ts';
import { importKey } from './seal.ts';
import { eraseText, eraseTexts, layText, nameAt, openText, openTexts } from './sealedText.ts';

// What is typed and not sent yet: in clear in this page's memory while its writer is signed in, on the device only sealed under a
// key that the server gives the signed-in writer. While the session stands, the key stays on the device too (it can be used there
// and not be read out), so that the page opens without a network; it goes with the session.

interface Shelf {
  readonly personId: string;
  /** Absent until the server was reached, or where the browser has no cipher: then nothing is laid on the device. */
  readonly key: CryptoKey | undefined;
  readonly values: Map<string, unknown>;
}

let shelf: Shelf | undefined;
const listeners = new Set<() => void>();
// Grows with every change, so that lists are gathered anew only then.
let changes = 0;

const notifyAll = () => {
  changes += 1;
  for (const notify of listeners) notify();
};

const persist = async ({ personId, key, values }: Shelf, name: string) => {
  const value = values.get(name);
  if (value === undefined) eraseText(personId, name);
  else if (key !== undefined)
    await layText(key, personId, name, { value, isWanted: () => values.get(name) === value });
};

const openWith = async (key: CryptoKey, personId: string, before: Shelf | undefined) => {
  const clear = clearTexts(personId);
  const sealed = await openTexts(key, personId);
  // What was typed before the key came is newer than what was found.
  const loose = [...clear.named, ...(before?.values ?? [])];
  const opened: Shelf = { personId, key, values: new Map([...sealed, ...loose]) };
  shelf = opened;
  notifyAll();
  await Promise.all(loose.map(([name]) => persist(opened, name)));
  clear.erase();
};

/** Opens one person's unsent text: with the key that the server gave (base64), or without one with the key that the device kept. */
export const openUnsent = async (personId: string, given?: string): Promise<void> => {
  const before = shelf?.personId === personId ? shelf : undefined;
  if (before?.key !== undefined) return;
  const key = given === undefined ? await keptKey(personId) : await importKey(given);
  if (key === undefined) {
    shelf = before ?? { personId, key, values: new Map() };
    notifyAll();
    return;
  }
  await openWith(key, personId, before);
  if (given !== undefined) await keepKey(personId, key);
};

/** Forgets the text and its key when its writer goes; what lies sealed on the device waits for them. */
export const shutUnsent = async (): Promise<void> => {
  shelf = undefined;
  notifyAll();
  await forgetKey();
};

/** Takes all that a person has not sent away from here and from the device, for good. */
export const eraseUnsent = (personId: string) => {
  if (shelf?.personId === personId) shelf.values.clear();
  eraseTexts(personId);
  notifyAll();
};

/** What stands under a name, or undefined; the same object until it is changed. Nothing of a person whose text is not open. */
export const readUnsent = (personId: string, name: string): unknown =>
  shelf?.personId === personId ? shelf.values.get(name) : undefined;

interface Listed {
  readonly of: Shelf | undefined;
  readonly at: number;
  readonly beginning: string;
  readonly values: readonly unknown[];
}

let listed: Listed = { of: undefined, at: -1, beginning: '', values: [] };

/** All that stands under names with a beginning, in no order; the same list until something is changed. */
export const listUnsent = (personId: string, beginning: string): readonly unknown[] => {
  const of = shelf?.personId === personId ? shelf : undefined;
  if (listed.of !== of || listed.at !== changes || listed.beginning !== beginning) {
    const named = [...(of?.values ?? [])].filter(([name]) => name.startsWith(beginning));
    listed = { of, at: changes, beginning, values: named.map(([, value]) => value) };
  }
  return listed.values;
};

/** Keeps a value (undefined forgets it); done once it lies sealed on the device. Nothing for a person whose text is not open. */
export const writeUnsent = async (personId: string, name: string, value: unknown) => {
  if (shelf?.personId !== personId) return;
  if (value === undefined) shelf.values.delete(name);
  else shelf.values.set(name, value);
  notifyAll();
  await persist(shelf, name);
};

// Another tab of the same person wrote or forgot something.
const onStorage = async ({ key: place, newValue }: StorageEvent) => {
  if (shelf?.key === undefined) return;
  const { personId, key, values } = shelf;
  const name = nameAt(personId, place);
  if (name === undefined) return;
  const value = newValue === null ? undefined : await openText(key, personId, name, newValue);
  if (value === undefined) values.delete(name);
  else values.set(name, value);
  notifyAll();
};

window.addEventListener('storage', (event) => void onStorage(event));

const subscribe = (notify: () => void) => {
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
  };
};

/** What stands under a name, as state: shared by all who read it, other tabs too. */
export const useUnsent = (personId: string, name: string): unknown =>
  useSyncExternalStore(subscribe, () => readUnsent(personId, name));

/** All that stands under names with a beginning, as state. */
export const useUnsentList = (personId: string, beginning: string) =>
  useSyncExternalStore(subscribe, () => listUnsent(personId, beginning));

/** Whether anything that a person has not sent is such, as state. */
export const useSomeUnsent = (personId: string, isSuch: (value: unknown) => boolean): boolean =>
  useSyncExternalStore(
    subscribe,
    () => shelf?.personId === personId && [...shelf.values.values()].some(isSuch),
  );

/** Whether what is written now is laid on the device, sealed. */
export const isKeepingUnsent = () => shelf?.key !== undefined;
