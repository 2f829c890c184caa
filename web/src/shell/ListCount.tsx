import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useNow } from '../talk/useNow.ts';
import { useWhen } from '../words/when.ts';
import { OnPaper } from './OnPaper.tsx';

interface ListCountProps {
  readonly count: { readonly number: number; readonly isMore: boolean };
  /** What stands first in the list, where it is not the newest. */
  readonly first?: 'newest' | 'oldest' | 'urgent';
}

/** How many a whole list holds, as the server counted it; on paper also its order and when it was printed. */
export const ListCount = ({ count: { number, isMore }, first = 'newest' }: ListCountProps) => {
  const { t } = useTranslation('shell');
  const { momentOf } = useWhen();
  const printedAt = momentOf(new Date(useNow()).toISOString());
  // A table that was sorted says its order itself.
  const isSorted = useSearchParams()[0].has('sort');
  if (number === 0) return null;
  return (
    <>
      <p className="quiet list-count" role="status">
        {t(isMore ? 'list.orMore' : 'list.count', { count: number })}
      </p>
      {isSorted ? null : <OnPaper words={t(`list.first.${first}`)} />}
      <OnPaper words={t('list.printedAt', { at: printedAt })} />
    </>
  );
};
