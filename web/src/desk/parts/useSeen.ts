import { useEffect, useRef, useState } from 'react';

/**
 * Which lines of a list have been in sight, by the ids that mark the ends of the lines (`data-end`): as they are when it is opened.
 * What stands over the list's lower edge is `foot`.
 */
export const useSeen = () => {
  const list = useRef<HTMLUListElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (list.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const ids = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .map(({ target }) => target.getAttribute('data-end') ?? '');
        if (ids.length > 0) setSeen((before) => new Set([...before, ...ids]));
      },
      {
        root: list.current.closest('dialog'),
        rootMargin: `0px 0px -${String(foot.current?.offsetHeight ?? 0)}px 0px`,
        threshold: 1,
      },
    );
    for (const end of list.current.querySelectorAll('[data-end]')) observer.observe(end);
    return () => {
      observer.disconnect();
    };
  }, []);
  /** Brings a line to the top, and the focus with it. */
  const bring = (id: string) => {
    const end = list.current?.querySelector(`[data-end="${CSS.escape(id)}"]`);
    const line = end?.closest('li');
    if (line === null || line === undefined) return;
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'start' });
  };
  return { list, foot, seen, bring };
};
