import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const step = (list: HTMLElement, by: 1 | -1) => {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here === -1 ? (by === 1 ? 0 : rows.length - 1) : here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

/** j and k move the focus over the elements marked `data-row` inside the list; enter is the element's own. Never while typing. */
export const useListKeys = <T extends HTMLElement>() => {
  const list = useRef<T>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { current } = list;
      if (current === null || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') step(current, 1);
      if (event.key === 'k') step(current, -1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return list;
};
