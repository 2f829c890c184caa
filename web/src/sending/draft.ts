import { useMemo } from 'react';
import { useSession } from '../person/session.ts';
import { isBlank } from '../talk/isBlank.ts';
import { isKeepingUnsent, readUnsent, useSomeUnsent, useUnsent, writeUnsent } from './unsent.ts';

/** A form's text fields, kept while they are typed. */
export type Draft = Readonly<Record<string, string>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const draftName = (name: string) => `draft:${name}`;

// Only the fields the form has, only as text: what an older page left behind cannot break a newer one.
const fit = <T extends Draft>(empty: T, value: unknown): T => {
  if (!isRecord(value)) return empty;
  const kept = Object.keys(empty).map((field) => {
    const text = value[field];
    return [field, typeof text === 'string' ? text : empty[field]] as const;
  });
  return { ...empty, ...Object.fromEntries(kept) };
};

/** What one types, kept on this device per person (sealed) until it is sent or cleared. `empty` must be one constant object. */
export const useDraft = <T extends Draft>(name: string, empty: T) => {
  const { me } = useSession();
  const raw = useUnsent(me.id, draftName(name));
  const draft = useMemo(() => fit(empty, raw), [empty, raw]);
  return {
    draft,
    isKept: raw !== undefined && isKeepingUnsent(),
    change: (part: Partial<T>) => {
      void writeUnsent(me.id, draftName(name), { ...draft, ...part });
    },
    /** Forgets what stood there when this was drawn: what was typed since then has not been sent. */
    clear: () => {
      if (readUnsent(me.id, draftName(name)) === raw)
        void writeUnsent(me.id, draftName(name), undefined);
    },
    /** Keeps what stands there as a draft, though nothing was changed. */
    keep: () => {
      if (readUnsent(me.id, draftName(name)) === undefined)
        void writeUnsent(me.id, draftName(name), draft);
    },
  };
};

/** Puts a text back into its form, for example one that was waiting to be sent. */
export const putDraft = (personId: string, name: string, draft: Draft) =>
  writeUnsent(personId, draftName(name), draft);

// A key alone is no text: a form that was filled in and emptied again holds nothing.
const hasWords = (value: unknown) =>
  isRecord(value) &&
  Object.entries(value).some(
    ([field, text]) => field !== 'key' && typeof text === 'string' && !isBlank(text),
  );

/** Whether the person has begun or laid down anything on this device that is not sent yet. */
export const useHasUnsent = (): boolean => useSomeUnsent(useSession().me.id, hasWords);
