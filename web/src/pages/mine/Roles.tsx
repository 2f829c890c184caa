import { useTranslation } from 'react-i18next';
import type { MineQuery } from '../../gql/generated/graphql.ts';
import type { ActingRole } from '../../person/actingRole.ts';
import { useSession, useSessionActs } from '../../person/session.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';

type Grants = NonNullable<MineQuery['me']>['grants'];

interface RoleRowProps {
  readonly actingRole: ActingRole;
  readonly since: string | undefined;
  readonly isInUse: boolean;
}

const RoleRow = ({ actingRole, since, isInUse }: RoleRowProps) => {
  const { t } = useTranslation(['mine', 'shell']);
  const { actIn } = useSessionActs();
  const { dayOf } = useWhen();
  const name = t('actingRole', {
    ns: 'shell',
    role: t(`role.${actingRole.role}`, { ns: 'shell' }),
    place: actingRole.place,
  });
  return (
    <li className="card card-acts">
      <span>
        <span className="row-title">{name}</span>
        {since === undefined ? null : (
          <span className="quiet">{t('mine.since', { day: dayOf(since) })}</span>
        )}
      </span>
      {isInUse ? (
        <Mark tone="done">{t('mine.acting')}</Mark>
      ) : (
        <Button
          aria-label={t('actOn', { ns: 'shell', act: t('mine.actIn'), name })}
          onClick={() => {
            actIn(actingRole.value);
          }}
        >
          {t('mine.actIn')}
        </Button>
      )}
    </li>
  );
};

/** Every role held, since when, and which one is in use. */
export const Roles = ({ grants }: { readonly grants: Grants }) => {
  const { t } = useTranslation('mine');
  const { actingRoles, actingRole: inUse } = useSession();
  const sinceOf = (actingRole: ActingRole) =>
    grants.find(({ role, scope }) => actingRole.value === `${role}@${scope.path}`)?.since;
  return (
    <Section title={t('mine.roles')}>
      {actingRoles.length > 1 ? <p className="quiet">{t('mine.rolesText')}</p> : null}
      <ul className="rows">
        {actingRoles.map((actingRole) => (
          <RoleRow
            key={actingRole.value}
            actingRole={actingRole}
            since={sinceOf(actingRole)}
            isInUse={actingRole === inUse}
          />
        ))}
      </ul>
    </Section>
  );
};
