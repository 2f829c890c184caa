import { useRef } from 'react';
import { useKeys } from './useKeys.ts';

const step = (list: HTMLElement | null, by: 1 | -1) => {
  if (list === null) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here === -1 ? (by === 1 ? 0 : rows.length - 1) : here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

/** j and k move the focus over the elements marked `data-row` inside the list; enter is the element's own. */
export const useListKeys = <T extends HTMLElement>() => {
  const list = useRef<T>(null);
  useKeys({
    j: () => {
      step(list.current, 1);
    },
    k: () => {
      step(list.current, -1);
    },
  });
  return list;
};
