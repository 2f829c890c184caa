import { useTranslation } from 'react-i18next';

interface ListCountProps {
  readonly count: { readonly number: number; readonly isMore: boolean };
}

/** How many a whole list holds, as the server counted it. */
export const ListCount = ({ count: { number, isMore } }: ListCountProps) => {
  const { t } = useTranslation('shell');
  if (number === 0) return null;
  return (
    <p className="quiet list-count" role="status">
      {t(isMore ? 'list.orMore' : 'list.count', { count: number })}
    </p>
  );
};
