import { useCallback, useState } from 'react';
import { chooseOne, chooseRange, chooseShown, nothingChosen, type Choice } from './choice.ts';

/** Chooses a row or lets it go; with the ids of the rows in the order shown, all from the one pressed last. */
export type ChooseRow = (id: string, isOn: boolean, range?: readonly string[]) => void;

/**
 * The rows of a list that are chosen for one act on all of them. The choice outlasts sorting, more pages and a refresh, and is dropped
 * with the list that it was made in, which `of` names (its filter); `isDropped` tells so until the next choice.
 */
export const useChoice = (of: string) => {
  const [kept, setKept] = useState({ of, choice: nothingChosen, isDropped: false });
  if (kept.of !== of) setKept({ of, choice: nothingChosen, isDropped: kept.choice.ids.size > 0 });
  const change = useCallback((next: (choice: Choice) => Choice) => {
    setKept((before) => ({ ...before, choice: next(before.choice), isDropped: false }));
  }, []);
  const choose = useCallback<ChooseRow>(
    (id, isOn, range) => {
      change((choice) =>
        range === undefined ? chooseOne(choice, id, isOn) : chooseRange(choice, id, isOn, range),
      );
    },
    [change],
  );
  const chooseAll = (ids: readonly string[], isOn: boolean) => {
    change((choice) => chooseShown(choice, ids, isOn));
  };
  const clear = () => {
    change(() => nothingChosen);
  };
  return { ids: kept.choice.ids, isDropped: kept.isDropped, choose, chooseAll, clear };
};

/** What `useChoice` gives: the ids that are chosen, and the ways to change them. */
export type RowChoice = ReturnType<typeof useChoice>;
