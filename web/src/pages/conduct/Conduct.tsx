import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConductDocument, type ConductRowFragment } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { localized } from '../../words/localized.ts';
import { useWhen } from '../../words/when.ts';

const Basis = ({ basis }: Pick<ConductRowFragment, 'basis'>) => {
  const { t } = useTranslation('conduct');
  return (
    <ul className="plain" lang="zh-CN">
      {basis.map((one) => (
        <li key={one.law}>{t('basisText', { ...one, lng: 'zh-CN' })}</li>
      ))}
    </ul>
  );
};

const Rule = ({ rule }: { readonly rule: ConductRowFragment }) => {
  const { t, i18n } = useTranslation('conduct');
  const { dateOf } = useWhen();
  const { code, version, title, text, example, basis, validFrom } = rule;
  return (
    <li className="card" id={code}>
      <h3>{`${code} ${localized(title, i18n.language)}`}</h3>
      <p>{localized(text, i18n.language)}</p>
      <Facts
        rows={[
          { name: t('example'), value: localized(example, i18n.language) },
          { name: t('basis'), value: <Basis basis={basis} /> },
          { name: t('since'), value: dateOf(validFrom) },
          { name: t('code'), value: t('codeText', { code, version }) },
        ]}
      />
    </li>
  );
};

/** The rules of conduct in force, and what they never touch. Open to everyone. */
export const Component = () => {
  const { t } = useTranslation('conduct');
  const [result, ask] = useQuery({ query: ConductDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <Note tone="done">
        <h2>{t('promise')}</h2>
        <p>{t('promiseText')}</p>
      </Note>
      <Note tone="calm">
        <h2>{t('apart')}</h2>
        <p>{t('apartText')}</p>
      </Note>
      <Section title={t('list')}>
        <Answer result={result} onAgain={again} lines={9}>
          {({ conduct }) => (
            <>
              <p className="quiet">{t('edition', { edition: conduct.edition })}</p>
              <ul className="rows">
                {conduct.rules.map((rule) => (
                  <Rule key={rule.code} rule={rule} />
                ))}
              </ul>
            </>
          )}
        </Answer>
      </Section>
    </Screen>
  );
};
