import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';

/** For a visitor: what this is, how it works, and the two ways in. */
export const Welcome = () => {
  const { t } = useTranslation(['say', 'shell']);
  return (
    <Screen title={t('welcome.title')} lead={t('welcome.lead')}>
      <div className="acts">
        <LinkButton to="/sign-in" isPrimary>
          {t('welcome.signIn')}
        </LinkButton>
        <LinkButton to="/sign-up">{t('welcome.signUp')}</LinkButton>
      </div>
      <Section title={t('welcome.how')}>
        <ol className="steps">
          <li>{t('welcome.step1')}</li>
          <li>{t('welcome.step2')}</li>
          <li>{t('welcome.step3')}</li>
          <li>{t('welcome.step4')}</li>
        </ol>
      </Section>
      <Section title={t('welcome.look')}>
        <p className="switch">
          <Link to="/conduct">{t('nav.conduct', { ns: 'shell' })}</Link>
          <Link to="/rules">{t('welcome.rules')}</Link>
          <Link to="/deadlines">{t('nav.deadlines', { ns: 'shell' })}</Link>
          <Link to="/public">{t('welcome.figures')}</Link>
        </p>
      </Section>
    </Screen>
  );
};
