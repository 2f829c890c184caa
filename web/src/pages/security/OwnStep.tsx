import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RemoveSecondStepDocument,
  RenewRecoveryCodesDocument,
} from '../../gql/generated/graphql.ts';
import { useAct } from '../../talk/useAct.ts';
import { Opening } from './Opening.tsx';
import { ProofForm, type Proof } from './ProofForm.tsx';
import { useProofWords } from '../account/useProofWords.ts';

interface RenewProps {
  readonly onGiven: (codes: readonly string[]) => void;
}

/** New recovery codes in the place of the old ones. */
export const RenewCodes = ({ onGiven }: RenewProps) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(RenewRecoveryCodesDocument);
  const send = (onDone: () => void) => async (proof: Proof) => {
    setRefusal(undefined);
    const outcome = (await run({ ...proof }))?.renewRecoveryCodes;
    setRefusal(wordsOf(outcome));
    if (outcome?.__typename !== 'RecoveryCodes') return;
    onDone();
    onGiven(outcome.codes);
  };
  return (
    <Opening act={t('codes.renew')} text={t('codes.renewText')}>
      {(onDone) => (
        <ProofForm
          submit={t('codes.renew')}
          code="anyCode"
          onSend={send(onDone)}
          {...{ isBusy, problem, refusal }}
        />
      )}
    </Opening>
  );
};

/** Turns the second step off. */
export const RemoveStep = ({ onRemoved }: { readonly onRemoved: () => void }) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(RemoveSecondStepDocument);
  const send = async (proof: Proof) => {
    setRefusal(undefined);
    const outcome = (await run({ ...proof }))?.removeSecondStep;
    setRefusal(wordsOf(outcome));
    if (outcome?.__typename === 'SecondStepRemoved') onRemoved();
  };
  return (
    <Opening act={t('step.remove')}>
      {() => (
        <ProofForm
          submit={t('step.remove')}
          code="anyCode"
          isDanger
          onSend={send}
          {...{ isBusy, problem, refusal }}
        />
      )}
    </Opening>
  );
};
