import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  AuditRetentionDocument,
  type RetentionLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { useRoot } from '../admin/root.ts';
import { KeepForm } from './KeepForm.tsx';

interface RuleProps {
  readonly rule: RetentionLineFragment;
  readonly onAgain: () => void;
}

const Changes = ({ rule: { changes } }: Pick<RuleProps, 'rule'>) => {
  const { t } = useTranslation('desk');
  if (changes.length === 0) return <p className="quiet">{t('audit.keep.never')}</p>;
  return (
    <details>
      <summary>{t('audit.keep.changes')}</summary>
      {changes.map(({ at, by, days, daysBefore, reason }) => (
        <p key={at} className="row-meta">
          <span>{t('audit.keep.line', { before: daysBefore, after: days })}</span>
          {by === null ? null : <Said>{by.displayName}</Said>}
          <When at={at} />
          {reason === null ? null : <Said>{reason}</Said>}
        </p>
      ))}
    </details>
  );
};

const Rule = ({ rule, onAgain }: RuleProps) => {
  const { t } = useTranslation(['desk', 'audit']);
  // The log is one for the whole city.
  const root = useRoot();
  const mayChange = useMay()('setAuditRetention') && !root.path.includes('/');
  const { kind, days, daysMin, source } = rule;
  return (
    <li className="card">
      <span className="row-title">
        {t('audit.keep.row', { kind: t(`kind.${kind}`, { ns: 'audit' }), count: days })}
      </span>
      <span className="row-meta">
        <span>{t('audit.keep.min', { count: daysMin })}</span>
        <span>{t('audit.keep.source', { source })}</span>
      </span>
      <Changes rule={rule} />
      {mayChange ? <KeepForm rule={rule} onAgain={onAgain} /> : null}
    </li>
  );
};

/** How long each sort of lines is kept, who says so and what was changed; an administrator of a city changes it there. */
export const AuditKept = () => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: AuditRetentionDocument,
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <p className="quiet">{t('audit.keep.lead')}</p>
      <Answer result={result} onAgain={again} lines={5}>
        {({ auditRetention }) => (
          <ul className="rows">
            {auditRetention.map((rule) => (
              <Rule key={rule.kind} rule={rule} onAgain={again} />
            ))}
          </ul>
        )}
      </Answer>
    </>
  );
};
