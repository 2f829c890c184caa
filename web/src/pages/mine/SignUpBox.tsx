import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PrivacyVersionDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { Tick } from '../../shell/Tick.tsx';
import { useFirstWrong } from '../../shell/useFirstWrong.ts';
import { OfficeOf } from '../account/OfficeContact.tsx';
import { AreaChoice } from './AreaChoice.tsx';
import { PasswordLine } from './PasswordLine.tsx';
import { useSigningUp } from './useSigningUp.ts';

type SigningUp = ReturnType<typeof useSigningUp>;

// What the words of a field say about its length.
const limitOf = (field: SigningUp['unfit'][number]) =>
  field === 'userName' || field === 'displayName' || field === 'password' ? limits[field] : {};

const useErrors = ({ unfit, refusal }: SigningUp) => {
  const { t } = useTranslation('mine');
  const taken = refusal?.kind === 'taken' ? refusal.field : undefined;
  return (field: SigningUp['unfit'][number]) => {
    if (unfit.includes(field)) return t(`signUp.${field}Bad`, limitOf(field));
    return taken !== undefined && taken === field ? t(`signUp.taken.${taken}`) : undefined;
  };
};

interface LinesProps {
  readonly it: SigningUp;
}

const Lines = ({ it }: LinesProps) => {
  const { t } = useTranslation('mine');
  const errorOf = useErrors(it);
  const lines = [
    { field: 'userName', autoComplete: 'username', inputMode: 'text' },
    { field: 'displayName', autoComplete: 'nickname', inputMode: 'text' },
    { field: 'phone', autoComplete: 'tel-national', inputMode: 'tel' },
  ] as const;
  return lines.map(({ field, autoComplete, inputMode }) => (
    <Field
      key={field}
      label={t(`signUp.${field}`)}
      hint={t(`signUp.${field}Hint`, limitOf(field))}
      error={errorOf(field)}
    >
      {(ties) => (
        <TextLine
          ties={ties}
          value={it.form[field]}
          onChange={it.change(field)}
          autoComplete={autoComplete}
          inputMode={inputMode}
        />
      )}
    </Field>
  ));
};

const Home = ({ it }: LinesProps) => {
  const { t } = useTranslation('mine');
  const error = useErrors(it)('home');
  return (
    <fieldset className={error === undefined ? 'field' : 'field field-wrong'}>
      <legend className="field-name">{t('signUp.home')}</legend>
      <p className="hint">{t('signUp.homeHint')}</p>
      {error === undefined ? null : <p className="error">{error}</p>}
      <AreaChoice value={it.form.home} onChange={it.change('home')} />
      <OfficeOf path={it.form.home} />
    </fieldset>
  );
};

const Consent = ({ it }: LinesProps) => {
  const { t } = useTranslation('mine');
  const [{ data }] = useQuery({ query: PrivacyVersionDocument });
  const version = data?.privacyNotice?.version;
  const error = useErrors(it)('privacyVersion');
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      {error === undefined ? null : (
        <p id="privacy-error" className="error">
          {error}
        </p>
      )}
      <Tick
        type="checkbox"
        isChecked={it.form.privacyVersion !== ''}
        isWrong={error !== undefined}
        describedBy={error === undefined ? undefined : 'privacy-error'}
        onChange={(isTicked) => {
          it.change('privacyVersion')(isTicked && version !== undefined ? String(version) : '');
        }}
      >
        {t('signUp.privacy')}
      </Tick>
      <a className="link-row" href="/privacy" target="_blank" rel="noopener">
        {t('signUp.privacyRead')}
      </a>
    </div>
  );
};

const Trouble = ({ it }: LinesProps) => {
  const { t } = useTranslation('mine');
  if (it.refusal?.kind === 'tooMany') {
    return (
      <Note tone="danger" role="alert">
        <p>{it.refusal.words}</p>
      </Note>
    );
  }
  return it.problem === undefined ? null : (
    <ProblemNotice problem={it.problem} kept={t('signUp.kept')} />
  );
};

/** The form of a new account: five questions, each with its reason. */
export const SignUpBox = () => {
  const { t } = useTranslation('mine');
  const it = useSigningUp();
  const errorOf = useErrors(it);
  const form = useFirstWrong(it.refusals);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void it.submit();
  };
  return (
    <form ref={form} className="form narrow" onSubmit={onSubmit} noValidate>
      <Lines it={it} />
      <Field
        label={t('signUp.password')}
        hint={t('signUp.passwordHint', limits.password)}
        error={errorOf('password')}
      >
        {(ties) => (
          <PasswordLine
            ties={ties}
            value={it.form.password}
            onChange={it.change('password')}
            autoComplete="new-password"
          />
        )}
      </Field>
      <Home it={it} />
      <Consent it={it} />
      <Trouble it={it} />
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={it.isBusy}>
          {t('signUp.send')}
        </Button>
      </div>
    </form>
  );
};
