import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReopenAccountDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { useRefusalWords } from './useRefusalWords.ts';

/** A closed account whose password was right: until when it can be had back. */
export interface Closing {
  readonly name: string;
  readonly password: string;
  readonly eraseAt: string;
}

interface ReopenProps {
  readonly closing: Closing;
  readonly onSecondStep: (challenge: string) => void;
}

/** Says that the account is closed, and gives it back on a press. */
export const Reopen = ({ closing, onSecondStep }: ReopenProps) => {
  const { t } = useTranslation('mine');
  const { dayOf } = useWhen();
  const { enter } = useSessionActs();
  const refusalOf = useRefusalWords();
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(ReopenAccountDocument, entrance);
  const reopen = async () => {
    const { name, password } = closing;
    const outcome = (await run({ name, password }))?.reopenAccount;
    setRefusal(refusalOf(outcome));
    if (outcome?.__typename === 'SignedIn') enter(outcome.me);
    if (outcome?.__typename === 'SecondStepNeeded') onSecondStep(outcome.challenge);
  };
  return (
    <Note tone="soon" role="alert">
      <p>{t('signIn.closing', { day: dayOf(closing.eraseAt) })}</p>
      <div className="acts">
        <Button loading={isBusy} onClick={() => void reopen()}>
          {t('signIn.reopen')}
        </Button>
      </div>
      {refusal === undefined ? null : <p>{refusal}</p>}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Note>
  );
};
