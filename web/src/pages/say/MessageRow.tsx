import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageLineFragment } from '../../gql/generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { When } from '../../shell/When.tsx';

/** One message in a list: title, the first lines, who and when. */
export const MessageRow = ({ message }: { readonly message: MessageLineFragment }) => {
  const { t } = useTranslation('say');
  const isWithdrawn = message.withdrawnAt !== null;
  const by = message.author?.displayName ?? t('feed.outside', { source: message.source ?? '' });
  return (
    <li>
      <Link className="row" data-row to={`/posts/${message.no}`}>
        {message.title === '' ? null : <span className="row-title">{message.title}</span>}
        <span className="row-text">{isWithdrawn ? t('feed.withdrawnText') : message.body}</span>
        <span className="row-meta">
          {isWithdrawn ? <Mark tone="calm">{t('feed.withdrawn')}</Mark> : null}
          <span>{by}</span>
          <When at={message.at} as="ago" />
          <span>{t('feed.number', { no: message.no })}</span>
          {message.commentCount === 0 ? null : (
            <span>{t('feed.comments', { count: message.commentCount })}</span>
          )}
        </span>
      </Link>
    </li>
  );
};
