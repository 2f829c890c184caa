import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSessionActs } from '../../person/session.ts';
import { OfficeFinder } from '../account/OfficeContact.tsx';
import { Note } from '../../shell/Note.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { nextPlace } from './nextPlace.ts';
import { SignInForm } from './SignInForm.tsx';

/** Sign in, and back to where one was. */
export const Component = () => {
  const { t } = useTranslation('mine');
  const [params] = useSearchParams();
  const next = params.get('next');
  const { state } = useSessionActs();
  if (state.kind === 'somebody') return <Navigate replace to={nextPlace(next)} />;
  const suffix = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <Screen title={t('signIn.title')} {...(next === null ? {} : { lead: t('signIn.back') })}>
      {state.kind === 'nobody' && state.absence !== 'visitor' ? (
        <Note tone="soon" role="status">
          <p>{t(`signIn.${state.absence}`)}</p>
        </Note>
      ) : null}
      <SignInForm />
      <DemoPeople />
      <details className="part narrow">
        <summary>{t('signIn.help')}</summary>
        <p>{t('signIn.helpText')}</p>
        <OfficeFinder />
        <p>
          <Link className="link-row" to="/reset-password">
            {t('signIn.forgot')}
          </Link>
        </p>
      </details>
      <p>
        {t('signIn.noAccount')}{' '}
        <Link className="link-row" to={`/sign-up${suffix}`}>
          {t('signIn.signUp')}
        </Link>
      </p>
    </Screen>
  );
};
