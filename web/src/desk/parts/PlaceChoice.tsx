import { useTranslation } from 'react-i18next';
import { useListFilter } from '../../shell/listFilter.ts';
import { AreaPicker } from '../admin/AreaPicker.tsx';
import { useRoot } from '../admin/root.ts';
import { PlaceOnPaper } from './PlaceOnPaper.tsx';

interface PlaceChoiceProps {
  /** What stands open in the list by the address. */
  readonly opened?: readonly string[] | undefined;
}

/** The place that a desk's list is of: the whole area held, or a part; kept in the address. */
export const PlaceChoice = ({ opened }: PlaceChoiceProps) => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const { filter, ask } = useListFilter(opened);
  return (
    <>
      <AreaPicker
        legend={t('filter.place')}
        root={root}
        value={filter.area === '' ? root.path : filter.area}
        onChoose={(area) => {
          ask({ area: area === root.path ? '' : area });
        }}
      />
      <PlaceOnPaper by={t('filter.place')} area={filter.area} />
    </>
  );
};
