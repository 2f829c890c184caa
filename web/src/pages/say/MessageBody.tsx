import { useTranslation } from 'react-i18next';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { When } from '../../shell/When.tsx';

const useRows = (message: WholeMessageFragment) => {
  const { t } = useTranslation('say');
  const author =
    message.author?.displayName ?? t('post.outsideAuthor', { source: message.source ?? '' });
  return [
    { name: t('post.by'), value: author },
    { name: t('post.at'), value: <When at={message.at} /> },
    { name: t('post.area'), value: message.area.name },
    ...(message.place === null ? [] : [{ name: t('post.place'), value: message.place }]),
    ...(message.reportKind === null
      ? []
      : [{ name: t('post.kind'), value: t(`reportKind.${message.reportKind}`) }]),
    ...(message.withdrawnAt === null
      ? []
      : [{ name: t('post.withdrawnAt'), value: <When at={message.withdrawnAt} /> }]),
  ];
};

/** The newest wording as it was written, and who, when, where. */
export const MessageBody = ({ message }: { readonly message: WholeMessageFragment }) => {
  const { t } = useTranslation('say');
  const rows = useRows(message);
  return (
    <article className="card">
      {message.withdrawnAt === null ? (
        <p className="prose">{message.body}</p>
      ) : (
        <Note tone="calm">
          <p>{t('feed.withdrawnText')}</p>
        </Note>
      )}
      <Facts rows={[{ name: t('post.number'), value: message.no }, ...rows]} />
    </article>
  );
};
