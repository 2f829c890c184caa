import { useTranslation } from 'react-i18next';
import type { CommentLineFragment } from '../../gql/generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';

/** In a word or two that a text is hidden, waits or is masked; nothing while it is shown whole. */
export const StandingMark = ({
  of,
}: {
  readonly of: Pick<CommentLineFragment, 'standing' | 'isMasked'>;
}) => {
  const { t } = useTranslation('say');
  if (of.standing === 'HIDDEN') return <Mark tone="calm">{t('feed.hidden')}</Mark>;
  if (of.standing === 'WAITING') return <Mark tone="soon">{t('feed.waiting')}</Mark>;
  return of.isMasked ? <Mark tone="calm">{t('feed.masked')}</Mark> : null;
};
