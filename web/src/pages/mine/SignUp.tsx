import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useVisitor } from '../../person/session.ts';
import { Screen } from '../../shell/Screen.tsx';
import { nextPlace } from './nextPlace.ts';
import { SignUpBox } from './SignUpBox.tsx';

/** Make an account; it is signed in at once. */
export const Component = () => {
  const { t } = useTranslation('mine');
  const [params] = useSearchParams();
  if (useVisitor() !== undefined) return <Navigate replace to={nextPlace(params.get('next'))} />;
  return (
    <Screen title={t('signUp.title')} lead={t('signUp.lead')}>
      <SignUpBox />
      <p className="part">
        {t('signUp.haveAccount')}{' '}
        <Link className="link-row" to="/sign-in">
          {t('signUp.signIn')}
        </Link>
      </p>
    </Screen>
  );
};
