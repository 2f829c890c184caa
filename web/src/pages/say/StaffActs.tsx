import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { harmless } from '../../words/harmless.ts';
import { RaiseBox } from './RaiseBox.tsx';

// Where it stands with those who decide, and the way there.
const Standing = ({ flag }: { readonly flag: NonNullable<WholeMessageFragment['flag']> }) => {
  const { t } = useTranslation('say');
  const words = {
    OPEN: t('raise.open'),
    CONFIRMED: t('raise.confirmed'),
    DISMISSED: t('raise.dismissed'),
  }[flag.state];
  return (
    <Note tone="calm" role="status">
      <p>
        {words}
        {flag.raisedBy === null
          ? null
          : ` · ${t('raise.by', { name: harmless(flag.raisedBy.displayName) })}`}{' '}
        <Link to={`/desk?state=${flag.state}&flag=${flag.id}`}>{t('raise.see')}</Link>
      </p>
    </Note>
  );
};

/** What the team may do with a message: put it before those who decide, unless it is there already. */
export const StaffActs = ({
  message,
  onAgain,
}: {
  readonly message: WholeMessageFragment;
  readonly onAgain: () => void;
}) => {
  const { t } = useTranslation('say');
  const { hash } = useLocation();
  const [isOpen, setOpen] = useState(hash === '#raise');
  const { flag } = message;
  const isRaisable = message.mayDo.includes('RAISE') && flag?.state !== 'OPEN';
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      {flag === null ? null : <Standing flag={flag} />}
      {isRaisable && !isOpen ? (
        <div className="acts">
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('raise.act')}
          </Button>
        </div>
      ) : null}
      {isRaisable && isOpen ? (
        <RaiseBox
          {...{ message, onAgain }}
          onCancel={close}
          onDone={() => {
            close();
            onAgain();
          }}
        />
      ) : null}
    </>
  );
};
