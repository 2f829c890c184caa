import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../talk/key.ts';
import type { Problem } from '../talk/problem.ts';
import { attachedIn, attachedMax, attachedText, refusedHere, type Attached } from './attached.ts';

/** A file that was chosen and is not there yet. */
export interface Pending {
  readonly key: string;
  readonly file: File;
  /** Why it is not; absent while it waits or is on its way. */
  readonly problem?: Problem;
}

/** The files of a form: those that have been brought, kept with its draft, and those on their way, one after another, which only this page holds. */
export const useAttaching = (value: string, onChange: (value: string) => void) => {
  const { t } = useTranslation('shell');
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [isOver, setOver] = useState(false);
  // A file arrives later than the draft was drawn: it is added to the draft of then.
  const now = useRef({ value, onChange });
  useEffect(() => {
    now.current = { value, onChange };
  });
  const attached = attachedIn(value);
  const put = (files: readonly Attached[]) => {
    const text = attachedText(files);
    now.current = { ...now.current, value: text };
    now.current.onChange(text);
  };
  const forget = (key: string) => {
    setPending((all) => all.filter((one) => one.key !== key));
  };
  const lackOf = () => {
    if (pending.length === 0) return undefined;
    return pending.some(({ problem }) => problem === undefined)
      ? t('attach.busy')
      : t('attach.failed');
  };
  return {
    attached,
    pending,
    isOver,
    /** What keeps the form from being sent: it would go without what is still to come, or what was not taken. */
    lack: lackOf(),
    add: (files: readonly File[]) => {
      const room = attachedMax - attached.length - pending.length;
      setOver(files.length > room);
      const chosen = files.slice(0, Math.max(0, room)).map((file): Pending => {
        const problem = refusedHere(file);
        return { key: newKey(), file, ...(problem === undefined ? {} : { problem }) };
      });
      setPending((all) => [...all, ...chosen]);
    },
    arrived: (key: string, file: Attached) => {
      forget(key);
      const files = attachedIn(now.current.value);
      if (!files.some(({ id }) => id === file.id)) put([...files, file]);
    },
    failed: (key: string, problem: Problem) => {
      setPending((all) => all.map((one) => (one.key === key ? { ...one, problem } : one)));
    },
    again: (key: string) => {
      setPending((all) =>
        all.map((one) => (one.key === key ? { key: one.key, file: one.file } : one)),
      );
    },
    forget,
    remove: (id: string) => {
      setOver(false);
      put(attachedIn(now.current.value).filter((one) => one.id !== id));
    },
  };
};

export type Attaching = ReturnType<typeof useAttaching>;
