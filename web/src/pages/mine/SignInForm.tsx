import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { SignInDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isPhone, isUserName } from '../../talk/identifier.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { challengeIn } from './challengeIn.ts';
import { PasswordLine } from './PasswordLine.tsx';
import { ProviderSaid, ProviderWay } from './ProviderWay.tsx';
import { Reopen, type Closing } from './Reopen.tsx';
import { SecondStepForm } from './SecondStepForm.tsx';
import { useRefusalWords } from './useRefusalWords.ts';

const useSigningIn = (onSecondStep: (challenge: string) => void) => {
  const { enter } = useSessionActs();
  const refusalOf = useRefusalWords();
  const { run, isBusy, problem } = useAct(SignInDocument, entrance);
  const [refusal, setRefusal] = useState<string>();
  const [closing, setClosing] = useState<Closing>();
  const signIn = async (name: string, password: string) => {
    setRefusal(undefined);
    setClosing(undefined);
    const result = (await run({ name, password }))?.signIn;
    setRefusal(refusalOf(result));
    if (result?.__typename === 'SignedIn') enter(result.me);
    if (result?.__typename === 'SecondStepNeeded') onSecondStep(result.challenge);
    if (result?.__typename === 'AccountClosing') {
      setClosing({ name, password, eraseAt: result.eraseAt });
    }
  };
  return { signIn, isBusy, problem, refusal, closing };
};

// Neither a phone number nor a name that anybody can have.
const unfitName = (name: string, words: string) =>
  isPhone(name) || isUserName(name) ? undefined : words;

interface PasswordFormProps {
  readonly onSecondStep: (challenge: string) => void;
}

const PasswordForm = ({ onSecondStep }: PasswordFormProps) => {
  const { t } = useTranslation('mine');
  const { signIn, isBusy, problem, refusal, closing } = useSigningIn(onSecondStep);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const nameError = isBlank(name) ? t('signIn.nameNeeded') : unfitName(name, t('signIn.nameUnfit'));
  const passwordError = password === '' ? t('signIn.passwordNeeded') : undefined;
  const shown = (error: string | undefined) => (isTried ? error : undefined);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameError === undefined && passwordError === undefined) void signIn(name, password);
  };
  return (
    <form className="form narrow" onSubmit={onSubmit} noValidate>
      {refusal === undefined ? null : (
        <Note tone="danger" role="alert">
          <p>{refusal}</p>
        </Note>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {closing === undefined ? null : <Reopen {...{ closing, onSecondStep }} />}
      <Field label={t('signIn.name')} error={shown(nameError)}>
        {(ties) => <TextLine ties={ties} value={name} onChange={setName} autoComplete="username" />}
      </Field>
      <Field label={t('signIn.password')} error={shown(passwordError)}>
        {(ties) => (
          <PasswordLine
            ties={ties}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
        )}
      </Field>
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('signIn.send')}
        </Button>
      </div>
    </form>
  );
};

/** Name and password (a refusal never says which of them was wrong) or the way to a provider, then the second step where one is set. */
export const SignInForm = () => {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const [challenge, setChallenge] = useState(() => challengeIn(hash));
  useEffect(() => {
    // It is read once, and stands in no history.
    if (hash !== '') void navigate(pathname + search, { replace: true });
  }, [hash, pathname, search, navigate]);
  if (challenge === undefined)
    return (
      <>
        <ProviderSaid />
        <PasswordForm onSecondStep={setChallenge} />
        <ProviderWay />
      </>
    );
  return (
    <SecondStepForm
      challenge={challenge}
      onAgain={() => {
        setChallenge(undefined);
      }}
    />
  );
};
