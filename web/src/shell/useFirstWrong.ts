import { useEffect, useRef } from 'react';

/** After each refusal (`refusals` grows) the first wrong field of the form is brought into view, its error with it, and holds the focus. */
export const useFirstWrong = (refusals: number) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = form.current?.querySelector('.field-wrong');
    wrong?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: 'center' });
  }, [refusals]);
  return form;
};
