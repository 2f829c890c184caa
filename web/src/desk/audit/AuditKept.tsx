import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AuditRetentionDocument } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';

/** How long each sort of lines is kept, and who says so. */
export const AuditKept = () => {
  const { t } = useTranslation(['desk', 'audit']);
  const [result, ask] = useQuery({ query: AuditRetentionDocument });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
      lines={5}
    >
      {({ auditRetention }) => (
        <ul className="rows">
          {auditRetention.map(({ kind, days, source }) => (
            <li key={kind} className="card">
              <span className="row-title">
                {t('audit.keep.row', { kind: t(`kind.${kind}`, { ns: 'audit' }), count: days })}
              </span>
              <span className="row-meta">{t('audit.keep.source', { source })}</span>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
};
