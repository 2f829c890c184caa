import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordLineFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { When } from '../../shell/When.tsx';
import { useRuleWords } from './ruleWords.ts';

const Origin = ({ line }: { readonly line: RecordLineFragment }) => {
  const { t } = useTranslation('record');
  if (line.caseNo !== null) {
    return <Link to={`/cases/${line.caseNo}`}>{t('line.case', { no: line.caseNo })}</Link>;
  }
  return <>{t('line.service', { note: line.serviceNote ?? '' })}</>;
};

const useRows = (line: RecordLineFragment) => {
  const { t } = useTranslation('record');
  const { unitsOf, ruleOf } = useRuleWords();
  const sum = t('line.sumText', {
    units: unitsOf(line.rule, line.units),
    points: line.rule.points,
    count: line.amount,
    balance: line.balanceAfter,
  });
  return [
    { name: t('line.rule'), value: ruleOf(line.rule) },
    { name: t('line.sum'), value: sum },
    { name: t('line.from'), value: <Origin line={line} /> },
    { name: t('line.deed'), value: <When at={line.deedAt} as="day" /> },
    { name: t('line.foundBy'), value: t('line.foundByText', { name: line.foundBy.displayName }) },
    { name: t('line.at'), value: <When at={line.at} /> },
  ];
};

/** One line in words: the rule, the sum, the deed, who found it done; and behind one more press, its seal. */
export const LineFacts = ({ line }: { readonly line: RecordLineFragment }) => {
  const { t } = useTranslation('record');
  return (
    <>
      <Facts rows={useRows(line)} />
      <details className="verify">
        <summary>{t('line.verify')}</summary>
        <p>{t('line.verifyText')}</p>
        <p>
          {t('line.seq', { seq: line.seq })} · {t('line.hash')} <code>{line.hash}</code>
        </p>
      </details>
    </>
  );
};
