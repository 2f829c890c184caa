import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChooseRow, RowChoice } from './useChoice.ts';

const boxName = 'choice';

/** The ids of the rows that can be chosen, in the order in which they stand on the screen around a box. */
const shownAround = (box: HTMLElement) =>
  [
    ...(box
      .closest('[data-choices]')
      ?.querySelectorAll<HTMLInputElement>(`input[name=${boxName}]`) ?? []),
  ].map(({ value }) => value);

interface ChoiceBoxProps {
  readonly id: string;
  /** What the row is called, for those who do not see it. */
  readonly name: string;
  readonly isChosen: boolean;
  /** Whether a word stands beside the box, where no column's head says what it is for. */
  readonly hasWord?: boolean;
  readonly onChoose: ChooseRow;
}

/** Chooses one row; with the shift key every row from the last one pressed. Stands within an element marked `data-choices`. */
export const ChoiceBox = ({ id, name, isChosen, hasWord = false, onChoose }: ChoiceBoxProps) => {
  const { t } = useTranslation('desk');
  const press = ({ currentTarget, shiftKey }: MouseEvent<HTMLInputElement>) => {
    onChoose(id, currentTarget.checked, shiftKey ? shownAround(currentTarget) : undefined);
  };
  return (
    <label className="choice-box">
      <input
        type="checkbox"
        name={boxName}
        value={id}
        data-row
        checked={isChosen}
        aria-label={t('choice.one', { name })}
        onClick={press}
      />
      {hasWord ? <span>{t('choice.word')}</span> : null}
    </label>
  );
};

interface ChoiceOfAllProps {
  /** The rows shown that can be chosen. */
  readonly shown: readonly string[];
  readonly choice: RowChoice;
  /** Whether the words stand beside the box; else they are only said. */
  readonly hasWords?: boolean;
}

/** Chooses every row that is shown, or lets all of them go. */
export const ChoiceOfAll = ({ shown, choice, hasWords = false }: ChoiceOfAllProps) => {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLInputElement>(null);
  const count = shown.filter((id) => choice.ids.has(id)).length;
  const isAll = count > 0 && count === shown.length;
  const isPart = count > 0 && !isAll;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isPart;
  }, [isPart]);
  const words = t('choice.all', { count: shown.length });
  return (
    <label className="choice-box">
      <input
        ref={box}
        type="checkbox"
        checked={isAll}
        disabled={shown.length === 0}
        aria-label={words}
        onClick={() => {
          choice.chooseAll(shown, !isAll);
        }}
      />
      {hasWords ? <span>{words}</span> : null}
    </label>
  );
};
