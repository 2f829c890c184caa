import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageLineFragment } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Mark } from '../../shell/Mark.tsx';
import { RoleMark } from '../../shell/RoleMark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { StandingMark } from './StandingMark.tsx';
import { harmless } from '../../words/harmless.ts';

interface MessageRowProps {
  readonly message: MessageLineFragment;
}

// Where it stands and since when, for its author; nothing while there is nothing to tell.
const Step = ({ message: { progress } }: MessageRowProps) => {
  const { t } = useTranslation('say');
  if (progress === null || progress.step === 'RECEIVED') return null;
  return (
    <Mark tone="calm">
      {t(`progress.mark.${progress.step}`)} <When at={progress.at} as="ago" />
    </Mark>
  );
};

const useBy = ({ author, source }: MessageLineFragment) => {
  const { t } = useTranslation('say');
  return harmless(author?.displayName ?? t('feed.outside', { source: source ?? '' }));
};

// What became an empty place says why, to all but its author.
const RowText = ({ message, isOwn }: MessageRowProps & { readonly isOwn: boolean }) => {
  const { t } = useTranslation('say');
  if (message.withdrawnAt !== null && !isOwn) return t('feed.withdrawnText');
  if (message.standing === 'HIDDEN' && message.body === '') return t('feed.hiddenText');
  return <Said>{message.body}</Said>;
};

/** One message in a list: title, the first lines, who and when; its author sees a withdrawn one too, and where each stands. */
export const MessageRow = ({ message }: MessageRowProps) => {
  const { t } = useTranslation('say');
  const { me } = useSession();
  const by = useBy(message);
  const isWithdrawn = message.withdrawnAt !== null;
  const isOwn = message.author?.id === me.id;
  return (
    <li>
      <Link className="row" data-row to={`/posts/${message.no}`}>
        {message.title === '' ? null : (
          <span className="row-title">
            <Said>{message.title}</Said>
          </span>
        )}
        <span className="row-text">
          <RowText message={message} isOwn={isOwn} />
        </span>
        <span className="row-meta">
          {isWithdrawn ? <Mark tone="calm">{t('feed.withdrawn')}</Mark> : null}
          <StandingMark of={message} />
          <Step message={message} />
          <span>
            <Said>{by}</Said> <RoleMark role={message.authorRole} />
          </span>
          <When at={message.at} as="ago" />
          <span>{t('feed.number', { no: message.no })}</span>
          {message.commentCount === 0 ? null : (
            <span>{t('feed.comments', { count: message.commentCount })}</span>
          )}
        </span>
      </Link>
      {message.mayDo.includes('RAISE') && message.flag === null ? (
        <p className="row-act">
          <Link to={`/posts/${message.no}#raise`}>{t('raise.act')}</Link>
        </p>
      ) : null}
    </li>
  );
};
