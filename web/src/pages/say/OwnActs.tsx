import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { EditBox } from './EditBox.tsx';
import { WithdrawQuestion } from './WithdrawQuestion.tsx';

interface OwnActsProps {
  readonly message: WholeMessageFragment;
  readonly onAgain: () => void;
}

type Doing = 'nothing' | 'editing' | 'withdrawing';

/** What the author may do: write a new wording, or withdraw after a plain question. */
export const OwnActs = ({ message, onAgain }: OwnActsProps) => {
  const { t } = useTranslation('say');
  const [doing, setDoing] = useState<Doing>('nothing');
  const [savedAs, setSavedAs] = useState<number>();
  const stop = () => {
    setDoing('nothing');
  };
  if (doing === 'editing') {
    const onSaved = (number: number) => {
      setSavedAs(number);
      stop();
    };
    return <EditBox message={message} onSaved={onSaved} onCancel={stop} onAgain={onAgain} />;
  }
  return (
    <>
      {savedAs === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t('post.saved', { number: savedAs })}</p>
        </Note>
      )}
      <div className="acts">
        <Button
          onClick={() => {
            setDoing('editing');
          }}
        >
          {t('post.edit')}
        </Button>
        <Button
          danger
          onClick={() => {
            setDoing('withdrawing');
          }}
        >
          {t('post.withdraw')}
        </Button>
      </div>
      {doing === 'withdrawing' ? (
        <WithdrawQuestion message={message} onDone={stop} onAgain={onAgain} />
      ) : null}
    </>
  );
};
