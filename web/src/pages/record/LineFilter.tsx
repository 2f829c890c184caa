import { useTranslation } from 'react-i18next';
import { values } from '../../gql/generated/values.ts';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { useListFilter, type ListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';

const sources = values.CreditSource;

/** The source that the address asks for; none for all. */
export const sourceIn = ({ kind }: ListFilter) => sources.find((one) => one === kind);

/** The lines of a record by what they came from and when the deed was done; kept in the address. */
export const LineFilter = () => {
  const { t } = useTranslation('record');
  const { filter, ask } = useListFilter();
  const source = sourceIn(filter);
  return (
    <MoreFilters
      label={t('filter.more')}
      isAsked={source !== undefined || `${filter.from}${filter.until}` !== ''}
    >
      <Field label={t('filter.source')}>
        {(ties) => (
          <Choice
            {...ties}
            value={source ?? 'ANY'}
            options={[
              { value: 'ANY', label: t('filter.any') } as const,
              ...sources.map((value) => ({ value, label: t(`source.${value}`) })),
            ]}
            onChoose={(kind) => {
              ask({ kind: kind === 'ANY' ? '' : kind });
            }}
          />
        )}
      </Field>
      <PeriodFields />
    </MoreFilters>
  );
};
