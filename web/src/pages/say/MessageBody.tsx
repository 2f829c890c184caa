import { useTranslation } from 'react-i18next';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Attachments } from '../../shell/Attachments.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { RoleMark } from '../../shell/RoleMark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

interface BodyProps {
  readonly message: WholeMessageFragment;
}

const useRows = (message: WholeMessageFragment) => {
  const { t } = useTranslation('say');
  const author =
    message.author?.displayName ?? t('post.outsideAuthor', { source: message.source ?? '' });
  return [
    {
      name: t('post.by'),
      value: (
        <>
          <Said>{author}</Said> <RoleMark role={message.authorRole} />
        </>
      ),
    },
    { name: t('post.at'), value: <When at={message.at} /> },
    { name: t('post.area'), value: message.area.name },
    ...(message.place === null
      ? []
      : [{ name: t('post.place'), value: <Said>{message.place}</Said> }]),
    ...(message.reportKind === null
      ? []
      : [{ name: t('post.kind'), value: t(`reportKind.${message.reportKind}`) }]),
    ...(message.withdrawnAt === null
      ? []
      : [{ name: t('post.withdrawnAt'), value: <When at={message.withdrawnAt} /> }]),
  ];
};

// Why it is an empty place, or that neighbours do not read what the author and the team read.
const StandingNote = ({ message, isOwn }: BodyProps & { readonly isOwn: boolean }) => {
  const { t } = useTranslation('say');
  const { standing, isMasked, withdrawnAt } = message;
  const says = () => {
    if (withdrawnAt !== null) return t(isOwn ? 'feed.withdrawnOwn' : 'feed.withdrawnText');
    if (standing === 'HIDDEN') return t(message.body === '' ? 'feed.hiddenText' : 'feed.hiddenOwn');
    if (standing === 'WAITING') return t('feed.waitingOwn');
    return isMasked && isOwn ? t('feed.maskedOwn') : undefined;
  };
  const text = says();
  return text === undefined ? null : (
    <Note tone="calm">
      <p>{text}</p>
    </Note>
  );
};

/** The newest wording as it was written, and who, when, where. A withdrawn one only to its author. */
export const MessageBody = ({ message }: BodyProps) => {
  const { t } = useTranslation('say');
  const { me } = useSession();
  const rows = useRows(message);
  const isWithdrawn = message.withdrawnAt !== null;
  const isOwn = message.author?.id === me.id;
  return (
    <article className="card">
      <StandingNote message={message} isOwn={isOwn} />
      {message.body === '' || (isWithdrawn && !isOwn) ? null : (
        <p className="prose">
          <Said>{message.body}</Said>
        </p>
      )}
      <Attachments files={message.attachments} />
      <Facts rows={[{ name: t('post.number'), value: message.no }, ...rows]} />
    </article>
  );
};
