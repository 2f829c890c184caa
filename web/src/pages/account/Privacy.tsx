import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PrivacyNoticeDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';

/** The privacy notice that is in force: what is kept, why, who sees it, how long, and what one can do. */
export const Component = () => {
  const { t, i18n } = useTranslation('account');
  const { dateOf } = useWhen();
  const isEnglish = i18n.language === 'en';
  const [result, ask] = useQuery({ query: PrivacyNoticeDocument, variables: {} });
  return (
    <Screen title={t('privacy.title')} lead={t('privacy.lead')}>
      <Answer
        result={result}
        lines={12}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
      >
        {({ privacyNotice }) =>
          privacyNotice === null ? null : (
            <>
              {privacyNotice.sections.map(({ titleZh, titleEn, textZh, textEn }) => (
                <Section key={titleZh} title={isEnglish ? titleEn : titleZh}>
                  {(isEnglish ? textEn : textZh).split('\n').map((paragraph) => (
                    <p key={paragraph} className="prose">
                      {paragraph}
                    </p>
                  ))}
                </Section>
              ))}
              <p className="quiet">
                {t('privacy.version', {
                  version: privacyNotice.version,
                  day: dateOf(privacyNotice.validFrom),
                })}
              </p>
            </>
          )
        }
      </Answer>
    </Screen>
  );
};
