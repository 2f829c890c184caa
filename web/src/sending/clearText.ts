// Pages up to the first of December 2026 laid what was unsent on the device in clear.
const draftsOf = (personId: string) => `fengqiao:draft:${personId}:`;
const outboxOf = (personId: string) => `fengqiao:outbox:${personId}`;

type Named = readonly [name: string, value: unknown];

const readAt = (place: string): unknown => {
  try {
    return JSON.parse(window.localStorage.getItem(place) ?? 'null') as unknown;
  } catch {
    return null;
  }
};

const outboxEntriesAt = (place: string): readonly Named[] => {
  const value = readAt(place);
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'key' in one && typeof one.key === 'string'
      ? [[`outbox:${one.key}`, { ...one, tries: 0, dueAt: 0 }] as const]
      : [],
  );
};

const namedAt = (personId: string, place: string): readonly Named[] | undefined => {
  if (place === outboxOf(personId)) return outboxEntriesAt(place);
  const beginning = draftsOf(personId);
  if (!place.startsWith(beginning)) return undefined;
  return [[`draft:${place.slice(beginning.length)}`, readAt(place)]];
};

const placesNow = (): readonly string[] => {
  try {
    return Object.keys(window.localStorage);
  } catch {
    return [];
  }
};

/** What an earlier page left in clear of a person's unsent text, and the way to take it from the device once it lies sealed. */
export const clearTexts = (personId: string) => {
  const named: Named[] = [];
  const places: string[] = [];
  for (const place of placesNow()) {
    const found = namedAt(personId, place);
    if (found === undefined) continue;
    named.push(...found);
    places.push(place);
  }
  const erase = () => {
    for (const place of places) window.localStorage.removeItem(place);
  };
  return { named, erase };
};
