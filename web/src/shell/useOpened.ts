import { useSearchParams } from 'react-router';

/** Whether a line of a list stands open: kept in the address, so that it is open again on the way back. */
export const useOpened = (line: string) => {
  const [params, setParams] = useSearchParams();
  const isOpen = params.getAll('open').includes(line);
  const onToggle = (isNow: boolean) => {
    if (isNow === isOpen) return;
    setParams(
      (before) => {
        const kept = before.getAll('open').filter((one) => one !== line);
        const next = new URLSearchParams(before);
        next.delete('open');
        for (const one of isNow ? [...kept, line] : kept) next.append('open', one);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return { isOpen, onToggle };
};
