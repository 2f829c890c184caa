import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BeginSecondStepDocument,
  ConfirmSecondStepDocument,
  type BeginSecondStepMutation,
} from '../../gql/generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { CodeLine } from '../mine/CodeLine.tsx';
import { ProofForm } from './ProofForm.tsx';
import { useProofWords } from '../account/useProofWords.ts';

type Begun = Extract<
  BeginSecondStepMutation['beginSecondStep'],
  { readonly __typename: 'SecondStepBegun' }
>;

const Secret = ({ begun }: { readonly begun: Begun }) => {
  const { t } = useTranslation('security');
  return (
    <>
      <p>{t('step.scan')}</p>
      <img className="qr" src={begun.qrCode} alt={t('step.qr')} width={220} height={220} />
      <p>
        <a className="link-row" href={begun.uri}>
          {t('step.open')}
        </a>
      </p>
      <p>
        <span className="quiet">{t('step.secret')}</span>{' '}
        <code className="secret">{begun.secret}</code>
      </p>
    </>
  );
};

interface ConfirmProps {
  readonly onSet: (codes: readonly string[]) => void;
}

const Confirm = ({ onSet }: ConfirmProps) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(ConfirmSecondStepDocument);
  const lack = isBlank(code) ? t('step.codeNeeded') : undefined;
  const send = async () => {
    setRefusal(undefined);
    const outcome = (await run({ code }))?.confirmSecondStep;
    setRefusal(wordsOf(outcome));
    if (outcome?.__typename === 'RecoveryCodes') onSet(outcome.codes);
  };
  return (
    <AccountForm
      submit={t('step.confirm')}
      lacks={[lack]}
      onSend={send}
      {...{ isBusy, problem, refusal }}
    >
      {(shown) => (
        <>
          <Field label={t('step.code')} hint={t('step.codeHint')} error={shown(lack)}>
            {(ties) => <CodeLine ties={ties} value={code} onChange={setCode} />}
          </Field>
          <p className="quiet">{t('step.others')}</p>
        </>
      )}
    </AccountForm>
  );
};

/** Sets a second step: the password, the secret for the authenticator, its first code. */
export const SetStep = ({ onSet }: ConfirmProps) => {
  const { t } = useTranslation('security');
  const wordsOf = useProofWords();
  const [begun, setBegun] = useState<Begun>();
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(BeginSecondStepDocument);
  if (begun !== undefined)
    return (
      <>
        <Secret begun={begun} />
        <Confirm onSet={onSet} />
      </>
    );
  return (
    <ProofForm
      submit={t('step.next')}
      {...{ isBusy, problem, refusal }}
      onSend={async ({ password }) => {
        setRefusal(undefined);
        const outcome = (await run({ password }))?.beginSecondStep;
        setRefusal(wordsOf(outcome));
        if (outcome?.__typename === 'SecondStepBegun') setBegun(outcome);
      }}
    />
  );
};
