import { useTranslation } from 'react-i18next';
import type { RuleWordsFragment } from '../../gql/generated/graphql.ts';
import { useWhen } from '../../words/when.ts';

/** A rule in the page's language: its text with code, version and first day; and its units counted out. */
export const useRuleWords = () => {
  const { t, i18n } = useTranslation('record');
  const { dateOf } = useWhen();
  const textOf = (rule: RuleWordsFragment) => (i18n.language === 'en' ? rule.textEn : rule.textZh);
  const isHours = (rule: RuleWordsFragment) => rule.unit === 'hour';
  const sinceOf = (rule: RuleWordsFragment) => dateOf(rule.validFrom);
  return {
    textOf,
    sinceOf,
    unitOf: (rule: RuleWordsFragment) => t(isHours(rule) ? 'rules.unit.hour' : 'rules.unit.case'),
    unitsOf: (rule: RuleWordsFragment, count: number) =>
      isHours(rule) ? t('units.hour', { count }) : t('units.case', { count }),
    ruleOf: (rule: RuleWordsFragment) =>
      t('line.ruleVersion', {
        text: textOf(rule),
        code: rule.code,
        version: rule.version,
        day: sinceOf(rule),
      }),
  };
};
