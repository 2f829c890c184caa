import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RulesDocument, type RuleWordsFragment } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { useRuleWords } from './ruleWords.ts';

const Rule = ({ rule }: { readonly rule: RuleWordsFragment }) => {
  const { t } = useTranslation('record');
  const { textOf, unitOf, sinceOf } = useRuleWords();
  const { code, version, points } = rule;
  return (
    <li className="card">
      <h3>{textOf(rule)}</h3>
      <Facts
        rows={[
          {
            name: t('rules.worth'),
            value: t('rules.worthText', { count: points, unit: unitOf(rule) }),
          },
          { name: t('rules.from'), value: t(`source.${rule.source}`) },
          { name: t('rules.since'), value: sinceOf(rule) },
          { name: t('rules.code'), value: t('rules.codeText', { code, version }) },
        ]}
      />
    </li>
  );
};

const Promises = () => {
  const { t } = useTranslation('record');
  return (
    <>
      <Note tone="done">
        <h2>{t('rules.promise')}</h2>
        <p>{t('rules.promiseText')}</p>
      </Note>
      <Note tone="calm">
        <h2>{t('rules.consent')}</h2>
        <p>{t('rules.consentText')}</p>
      </Note>
      <Note tone="calm">
        <h2>{t('rules.second')}</h2>
        <p>{t('rules.secondText')}</p>
      </Note>
    </>
  );
};

/** The rules in force and the promise above them. Open to everyone. */
export const Component = () => {
  const { t } = useTranslation('record');
  const [result, ask] = useQuery({ query: RulesDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('rules.title')} lead={t('rules.lead')}>
      <Promises />
      <Section title={t('rules.list')}>
        <Answer result={result} onAgain={again} lines={6}>
          {({ creditRules }) => (
            <ul className="rows">
              {creditRules.map((rule) => (
                <Rule key={rule.code} rule={rule} />
              ))}
            </ul>
          )}
        </Answer>
      </Section>
    </Screen>
  );
};
