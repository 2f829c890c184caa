import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../words/when.ts';
import { isDay, useListFilter } from './listFilter.ts';
import { NarrowedOnPaper } from './OnPaper.tsx';

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const Day = ({ label, value, onChange }: DayProps) => {
  const id = useId();
  return (
    <div className="field">
      <label className="field-name" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="choice native"
        type="date"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
};

interface PeriodFieldsProps {
  /** What stands open in the list by the address. */
  readonly opened?: readonly string[] | undefined;
}

/** The first and the last day that a list shows; kept in the address. */
export const PeriodFields = ({ opened }: PeriodFieldsProps) => {
  const { t } = useTranslation('shell');
  const { filter, ask } = useListFilter(opened);
  const { dateOf } = useWhen();
  const dayOf = (date: string) => (isDay(date) ? dateOf(date) : '');
  return (
    <>
      <div className="side-by-side">
        <Day
          label={t('list.from')}
          value={filter.from}
          onChange={(from) => {
            ask({ from });
          }}
        />
        <Day
          label={t('list.until')}
          value={filter.until}
          onChange={(until) => {
            ask({ until });
          }}
        />
      </div>
      <NarrowedOnPaper by={t('list.from')} to={dayOf(filter.from)} />
      <NarrowedOnPaper by={t('list.until')} to={dayOf(filter.until)} />
    </>
  );
};
