import { useMemo } from 'react';
import { useSession } from '../person/session.ts';
import { useDevice, writeDevice } from '../talk/deviceStore.ts';

/** A form's text fields, kept on the device while they are typed. */
export type Draft = Readonly<Record<string, string>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const draftName = (personId: string, name: string) => `draft:${personId}:${name}`;

// Only the fields the form has, only as text: what an older page left behind cannot break a newer one.
const fit = <T extends Draft>(empty: T, value: unknown): T => {
  if (!isRecord(value)) return empty;
  const kept = Object.keys(empty).map((field) => {
    const text = value[field];
    return [field, typeof text === 'string' ? text : empty[field]] as const;
  });
  return { ...empty, ...Object.fromEntries(kept) };
};

/** What one types, kept on this device per person until it is sent or cleared. `empty` must be one constant object. */
export const useDraft = <T extends Draft>(name: string, empty: T) => {
  const { me } = useSession();
  const [raw, write] = useDevice<unknown>(draftName(me.id, name), (value) => value);
  const draft = useMemo(() => fit(empty, raw), [empty, raw]);
  return {
    draft,
    isKept: raw !== undefined,
    change: (part: Partial<T>) => {
      write({ ...draft, ...part });
    },
    clear: () => {
      write(undefined);
    },
  };
};

/** Puts a text back into its form, for example one that was waiting to be sent. */
export const putDraft = (personId: string, name: string, draft: Draft) => {
  writeDevice(draftName(personId, name), draft);
};
