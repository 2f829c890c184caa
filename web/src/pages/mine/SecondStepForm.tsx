import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CompleteSignInDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { CodeLine } from './CodeLine.tsx';
import { useRefusalWords } from './useRefusalWords.ts';

interface SecondStepFormProps {
  /** Names the sign-in whose first step fits. */
  readonly challenge: string;
  /** Begins the sign-in anew. */
  readonly onAgain: () => void;
}

const useCompleting = (challenge: string) => {
  const { enter } = useSessionActs();
  const refusalOf = useRefusalWords();
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setOver] = useState(false);
  const { run, isBusy, problem } = useAct(CompleteSignInDocument, entrance);
  const send = async (code: string) => {
    setRefusal(undefined);
    const result = (await run({ challenge, code }))?.completeSignIn;
    if (result?.__typename === 'SignedIn') enter(result.me);
    else if (result?.__typename === 'SignInRefused' && result.reason === 'challenge') setOver(true);
    else setRefusal(refusalOf(result));
  };
  return { send, isBusy, problem, refusal, isOver };
};

/** The second step of a sign-in: the code of the moment, or one of the recovery codes. */
export const SecondStepForm = ({ challenge, onAgain }: SecondStepFormProps) => {
  const { t } = useTranslation('mine');
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const { send, isBusy, problem, refusal, isOver } = useCompleting(challenge);
  const again = (
    <Button type="link" onClick={onAgain}>
      {t('second.again')}
    </Button>
  );
  if (isOver)
    return (
      <Note tone="soon" role="alert">
        <p>{t('second.over')}</p>
        {again}
      </Note>
    );
  const lack = isBlank(code) ? t('second.needed') : undefined;
  const kind = isRecovery ? 'recovery' : 'moment';
  return (
    <>
      <AccountForm
        submit={t('second.send')}
        lacks={[lack]}
        onSend={() => send(code)}
        {...{ isBusy, problem, refusal }}
      >
        {(shown) => (
          <Field label={t(`second.${kind}`)} hint={t(`second.${kind}Hint`)} error={shown(lack)}>
            {(ties) => (
              <CodeLine {...{ ties, isRecovery }} value={code} onChange={setCode} isFirst />
            )}
          </Field>
        )}
      </AccountForm>
      <div className="acts">
        <Button
          type="link"
          onClick={() => {
            setRecovery(!isRecovery);
            setCode('');
          }}
        >
          {t(isRecovery ? 'second.useMoment' : 'second.useRecovery')}
        </Button>
        {again}
      </div>
      {isRecovery ? <p className="quiet">{t('second.lost')}</p> : null}
    </>
  );
};
