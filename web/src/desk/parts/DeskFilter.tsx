import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchLine } from '../../shell/SearchLine.tsx';
import { useListFilter, type ListFilter } from '../../shell/listFilter.ts';
import { AreaPicker } from '../admin/AreaPicker.tsx';
import { useRoot } from '../admin/root.ts';

interface DeskFilterProps {
  /** What can be looked for here. */
  readonly label: string;
  /** What stands open in the list by the address. */
  readonly opened?: readonly string[];
}

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

const hasMore = ({ area, from, until }: ListFilter) => `${area}${from}${until}` !== '';

/** What every desk's list is narrowed by: number or words, place and time; kept in the address. */
export const DeskFilter = ({ label, opened }: DeskFilterProps) => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const { filter, ask } = useListFilter(opened);
  const [isOpen, setOpen] = useState(hasMore(filter));
  return (
    <div className="desk-filter">
      <SearchLine key={filter.q} label={label} {...(opened === undefined ? {} : { opened })} />
      <details
        className="desk-filter-more"
        open={isOpen}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{t('filter.more')}</summary>
        <AreaPicker
          legend={t('filter.place')}
          root={root}
          value={filter.area === '' ? root.path : filter.area}
          onChoose={(area) => {
            ask({ area: area === root.path ? '' : area });
          }}
        />
        <div className="side-by-side">
          <Day
            label={t('filter.from')}
            value={filter.from}
            onChange={(from) => {
              ask({ from });
            }}
          />
          <Day
            label={t('filter.until')}
            value={filter.until}
            onChange={(until) => {
              ask({ until });
            }}
          />
        </div>
      </details>
    </div>
  );
};
