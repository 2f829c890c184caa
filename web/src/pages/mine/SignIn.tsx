import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useVisitor } from '../../person/session.ts';
import { Screen } from '../../shell/Screen.tsx';
import { nextPlace } from './nextPlace.ts';
import { SignInForm } from './SignInForm.tsx';

/** Sign in, and back to where one was. */
export const Component = () => {
  const { t } = useTranslation('mine');
  const [params] = useSearchParams();
  const next = params.get('next');
  if (useVisitor() !== undefined) return <Navigate replace to={nextPlace(next)} />;
  const suffix = next === null ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <Screen title={t('signIn.title')} {...(next === null ? {} : { lead: t('signIn.back') })}>
      <SignInForm />
      <p className="part">
        {t('signIn.noAccount')}{' '}
        <Link className="link-row" to={`/sign-up${suffix}`}>
          {t('signIn.signUp')}
        </Link>
      </p>
    </Screen>
  );
};
