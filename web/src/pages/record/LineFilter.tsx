import { useTranslation } from 'react-i18next';
import { values } from '../../gql/generated/values.ts';
import { KindChoice } from '../../shell/KindChoice.tsx';
import { isNarrowed, useListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';

/** What a line can have come from. */
export const sources = values.CreditSource;

/** The lines of a record by what they came from and when the deed was done; kept in the address. */
export const LineFilter = () => {
  const { t } = useTranslation('record');
  const { filter } = useListFilter();
  return (
    <MoreFilters label={t('filter.more')} isAsked={isNarrowed(filter)}>
      <KindChoice
        label={t('filter.source')}
        all={t('filter.any')}
        kinds={sources}
        wordOf={(source) => t(`source.${source}`)}
      />
      <PeriodFields />
    </MoreFilters>
  );
};
