import { seal, unseal } from './seal.ts';

// Where a person's sealed text lies in the device's storage.
const prefixOf = (personId: string) => `fengqiao:unsent:${personId}:`;
const placeOf = (personId: string, name: string) => prefixOf(personId) + name;

/** The name of what lies at a place; undefined when it is not this person's. */
export const nameAt = (personId: string, place: string | null): string | undefined =>
  place?.startsWith(prefixOf(personId)) === true
    ? place.slice(prefixOf(personId).length)
    : undefined;

const namesOf = (personId: string): readonly string[] => {
  try {
    return Object.keys(window.localStorage).flatMap((place) => nameAt(personId, place) ?? []);
  } catch {
    return [];
  }
};

const lay = (place: string, text: string | undefined) => {
  try {
    if (text === undefined) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, text);
  } catch {
    // Kept in memory: better than nothing, and the page goes on.
  }
};

/** Opens a text that was laid under a name; undefined when it is not to be opened with this key. */
export const openText = (key: CryptoKey, personId: string, name: string, text: string) =>
  unseal(key, placeOf(personId, name), text);

/** Opens all that a person has on this device. */
export const openTexts = async (key: CryptoKey, personId: string) => {
  const found = await Promise.all(
    namesOf(personId).map(async (name) => {
      const text = window.localStorage.getItem(placeOf(personId, name)) ?? '';
      return [name, await openText(key, personId, name, text)] as const;
    }),
  );
  return found.filter(([, value]) => value !== undefined);
};

/** Lays a value down sealed, unless it is no longer wanted by the time it is sealed. */
export const layText = async (
  key: CryptoKey,
  personId: string,
  name: string,
  { value, isWanted }: { readonly value: unknown; readonly isWanted: () => boolean },
) => {
  const text = await seal(key, placeOf(personId, name), value);
  if (isWanted()) lay(placeOf(personId, name), text);
};

/** Takes a text away from the device. */
export const eraseText = (personId: string, name: string) => {
  lay(placeOf(personId, name), undefined);
};

/** Takes all of a person's text away from the device. */
export const eraseTexts = (personId: string) => {
  for (const name of namesOf(personId)) eraseText(personId, name);
};
