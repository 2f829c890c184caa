import { useTranslation } from 'react-i18next';
import { KindChoice } from '../../shell/KindChoice.tsx';
import { useListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';
import { SearchLine } from '../../shell/SearchLine.tsx';

interface OwnFilterProps<T extends string> {
  /** What can be looked for here. */
  readonly label: string;
  /** The states that an entry of the list can have. */
  readonly kinds: readonly T[];
  readonly wordOf: (state: T) => string;
}

/** What a list of one's own is narrowed by: words, state and time; kept in the address. */
export const OwnFilter = <T extends string>({ label, ...states }: OwnFilterProps<T>) => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter();
  const { kind, from, until } = filter;
  return (
    <div className="desk-filter">
      <SearchLine key={filter.q} label={label} />
      <MoreFilters label={t('filter.byState')} isAsked={`${kind}${from}${until}` !== ''}>
        <KindChoice label={t('filter.state')} all={t('filter.anyState')} {...states} />
        <PeriodFields />
      </MoreFilters>
    </div>
  );
};
