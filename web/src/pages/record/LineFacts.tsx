import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordLineFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { useRuleWords } from './ruleWords.ts';

interface LineFactsProps {
  readonly line: RecordLineFragment;
  readonly isOwn: boolean;
}

// The holder is a side of the case and may open it; whoever else reads the line need not be.
const Origin = ({ line, isOwn }: LineFactsProps) => {
  const { t } = useTranslation('record');
  if (line.caseNo === null)
    return <Said>{t('line.service', { note: line.volunteerServiceNote ?? '' })}</Said>;
  const words = t('line.case', { no: line.caseNo });
  return isOwn ? <Link to={`/cases/${line.caseNo}`}>{words}</Link> : <>{words}</>;
};

const useRows = ({ line, isOwn }: LineFactsProps) => {
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
    { name: t('line.from'), value: <Origin line={line} isOwn={isOwn} /> },
    { name: t('line.deed'), value: <When at={line.deedAt} as="day" /> },
    {
      name: t('line.foundBy'),
      value: <Said>{t('line.foundByText', { name: line.foundBy.displayName })}</Said>,
    },
    { name: t('line.at'), value: <When at={line.at} /> },
  ];
};

/** One line in words: the rule, the sum, the deed, who found it done; and behind one more press, its seal. */
export const LineFacts = ({ line, isOwn }: LineFactsProps) => {
  const { t } = useTranslation('record');
  return (
    <>
      <Facts rows={useRows({ line, isOwn })} />
      <details className="verify">
        <summary>{t('line.verify')}</summary>
        <p>{t('line.verifyText')}</p>
        <p>
          {t('line.hash')} <code>{line.hash}</code>
        </p>
      </details>
    </>
  );
};
