import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { ResetPasswordDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useSessionActs, useVisitor } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { Field } from '../../shell/Field.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isPhone, isUserName } from '../../talk/identifier.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { PasswordLine } from '../mine/PasswordLine.tsx';
import { SecondStepForm } from '../mine/SecondStepForm.tsx';
import { AccountForm } from './AccountForm.tsx';
import { OfficeFinder } from './OfficeContact.tsx';
import { passwordFits } from './passwordFits.ts';
import { useProofWords } from './useProofWords.ts';

const Office = () => {
  const { t } = useTranslation('account');
  return (
    <Section title={t('forgot.where')}>
      <p>{t('forgot.choose')}</p>
      <OfficeFinder />
    </Section>
  );
};

const useResetting = (onSecondStep: (challenge: string) => void) => {
  const { t } = useTranslation('account');
  const { enter } = useSessionActs();
  const wordsOf = useProofWords();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [newPassword, setNew] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(ResetPasswordDocument, entrance);
  const send = async () => {
    setRefusal(undefined);
    const outcome = (await run({ name, code, newPassword }))?.resetPassword;
    if (outcome?.__typename === 'SignedIn') enter(outcome.me);
    else if (outcome?.__typename === 'SecondStepNeeded') onSecondStep(outcome.challenge);
    else if (outcome?.__typename === 'SignInRefused') setRefusal(t('forgot.refused'));
    else setRefusal(wordsOf(outcome));
  };
  return { name, setName, code, setCode, newPassword, setNew, refusal, isBusy, problem, send };
};

interface ResetFormProps {
  readonly onSecondStep: (challenge: string) => void;
}

const ResetForm = ({ onSecondStep }: ResetFormProps) => {
  const { t } = useTranslation('account');
  const it = useResetting(onSecondStep);
  const lack = {
    name: isPhone(it.name) || isUserName(it.name) ? undefined : t('forgot.nameNeeded'),
    code: isBlank(it.code) ? t('forgot.codeNeeded') : undefined,
    password: passwordFits(it.newPassword) ? undefined : t('password.bad', limits.password),
  };
  const { isBusy, problem, refusal, send } = it;
  return (
    <AccountForm
      submit={t('forgot.send')}
      lacks={[lack.name, lack.code, lack.password]}
      onSend={send}
      {...{ isBusy, problem, refusal }}
    >
      {(shown) => (
        <>
          <Field label={t('forgot.name')} error={shown(lack.name)}>
            {(ties) => (
              <TextLine ties={ties} value={it.name} onChange={it.setName} autoComplete="username" />
            )}
          </Field>
          <Field label={t('forgot.code')} hint={t('forgot.codeHint')} error={shown(lack.code)}>
            {(ties) => (
              <TextLine ties={ties} value={it.code} onChange={it.setCode} inputMode="numeric" />
            )}
          </Field>
          <Field
            label={t('password.new')}
            hint={t('password.hint', { min: limits.password.min })}
            error={shown(lack.password)}
          >
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={it.newPassword}
                onChange={it.setNew}
                autoComplete="new-password"
              />
            )}
          </Field>
        </>
      )}
    </AccountForm>
  );
};

/** For whoever forgot the password: where the code is given, and the form that takes it. */
export const Component = () => {
  const { t } = useTranslation('account');
  const [challenge, setChallenge] = useState<string>();
  const navigate = useNavigate();
  if (useVisitor() !== undefined) return <Navigate replace to="/me/account" />;
  if (challenge !== undefined)
    return (
      <Screen title={t('forgot.title')} lead={t('forgot.isSet')}>
        <SecondStepForm challenge={challenge} onAgain={() => void navigate('/sign-in')} />
      </Screen>
    );
  return (
    <Screen title={t('forgot.title')} lead={t('forgot.lead')}>
      <ol className="steps">
        <li>{t('forgot.step1')}</li>
        <li>{t('forgot.step2')}</li>
        <li>{t('forgot.step3')}</li>
      </ol>
      <Office />
      <Section title={t('forgot.form')}>
        <ResetForm onSecondStep={setChallenge} />
      </Section>
      <p className="part">
        <Link className="link-row" to="/sign-in">
          {t('forgot.back')}
        </Link>
      </p>
    </Screen>
  );
};
