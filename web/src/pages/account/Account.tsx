import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyAccountDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { LinesAboutMe } from './LinesAboutMe.tsx';
import { Changes } from './Changes.tsx';
import { Office } from './OfficeContact.tsx';
import { PrivacyState } from './PrivacyState.tsx';
import { ResetCodes } from './ResetCodes.tsx';
import { Residence } from './Residence.tsx';
import { Searches } from './Searches.tsx';

/** The account with the ways to change it, who vouches for its owner, who looked for them, and the way out. */
export const Component = () => {
  const { t } = useTranslation(['account', 'mine', 'audit']);
  const [result, ask] = useQuery({ query: MyAccountDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('title')} back={{ to: '/me', label: t('mine.title', { ns: 'mine' }) }}>
      <Answer result={result} onAgain={again} lines={9}>
        {({ me }) =>
          me === null ? null : (
            <>
              <PrivacyState me={me} />
              <Section title={t('changes')}>
                <Changes me={me} onChanged={again} />
              </Section>
              <Residence me={me} />
              <Section title={t('searches.title')}>
                <p>{t('searches.lead')}</p>
                <Searches />
              </Section>
              <Section title={t('mine.title', { ns: 'audit' })}>
                <p>{t('mine.lead', { ns: 'audit' })}</p>
                <LinesAboutMe />
              </Section>
              <ResetCodes codes={me.resetCodes} />
              <Office contact={me.home.contact} />
              <Section title={t('leave.title')}>
                <p>{t('leave.short')}</p>
                <div className="acts acts-close">
                  <LinkButton to="/me/leave">{t('leave.go')}</LinkButton>
                </div>
              </Section>
            </>
          )
        }
      </Answer>
    </Screen>
  );
};
