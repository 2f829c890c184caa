import { useTranslation } from 'react-i18next';
import { useListFilter, type ListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';
import { SearchLine } from '../../shell/SearchLine.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';

interface DeskFilterProps {
  /** What can be looked for here. */
  readonly label: string;
  /** What stands open in the list by the address. */
  readonly opened?: readonly string[];
}

const hasMore = ({ area, from, until }: ListFilter) => `${area}${from}${until}` !== '';

/** What every desk's list is narrowed by: number or words, place and time; kept in the address. */
export const DeskFilter = ({ label, opened }: DeskFilterProps) => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter(opened);
  return (
    <div className="desk-filter">
      <SearchLine key={filter.q} label={label} {...(opened === undefined ? {} : { opened })} />
      <MoreFilters label={t('filter.more')} isAsked={hasMore(filter)}>
        <PlaceChoice opened={opened} />
        <PeriodFields opened={opened} />
      </MoreFilters>
    </div>
  );
};
