import { useTranslation } from 'react-i18next';
import type { PersonHeldFragment } from '../../gql/desk.generated/graphql.ts';
import { When } from '../../shell/When.tsx';

interface EndedGrantsProps {
  readonly grants: PersonHeldFragment['endedGrants'];
}

/** Roles that ended: who gave and who took them, the newest end first. */
export const EndedGrants = ({ grants }: EndedGrantsProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  if (grants.length === 0) return null;
  return (
    <details className="part">
      <summary>{t('grant.ended', { count: grants.length })}</summary>
      <ul className="rows">
        {[...grants].reverse().map(({ role, scope, since, by, until, endedBy }) => (
          <li key={`${role} ${scope.path} ${until ?? ''}`} className="card">
            <span className="row-title">{t(`role.${role}`, { ns: 'shell' })}</span>
            <span className="row-meta">
              <span>{scope.name}</span>
              <span>
                <When at={since} as="day" />
                {by === null ? null : t('grant.givenBy', { name: by.displayName })}
              </span>
              {until === null ? null : (
                <span>
                  <When at={until} as="day" />
                  {endedBy === null ? null : t('grant.takenBy', { name: endedBy.displayName })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
