import { useTranslation } from 'react-i18next';
import type { MineQuery } from '../../gql/generated/graphql.ts';
import type { Hat } from '../../person/hat.ts';
import { useSession, useSessionDoor } from '../../person/session.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';

type Grants = NonNullable<MineQuery['me']>['grants'];

interface RoleRowProps {
  readonly hat: Hat;
  readonly since: string | undefined;
  readonly isWorn: boolean;
}

const RoleRow = ({ hat, since, isWorn }: RoleRowProps) => {
  const { t } = useTranslation(['mine', 'shell']);
  const { wear } = useSessionDoor();
  const { dayOf } = useWhen();
  const name = t('hat', {
    ns: 'shell',
    role: t(`role.${hat.role}`, { ns: 'shell' }),
    place: hat.place,
  });
  return (
    <li className="card card-acts">
      <span>
        <span className="row-title">{name}</span>
        {since === undefined ? null : (
          <span className="quiet">{t('mine.since', { day: dayOf(since) })}</span>
        )}
      </span>
      {isWorn ? (
        <Mark tone="done">{t('mine.acting')}</Mark>
      ) : (
        <Button
          aria-label={`${t('mine.wear')}: ${name}`}
          onClick={() => {
            wear(hat.value);
          }}
        >
          {t('mine.wear')}
        </Button>
      )}
    </li>
  );
};

/** Every role held, since when, and which one is in use. */
export const Roles = ({ grants }: { readonly grants: Grants }) => {
  const { t } = useTranslation('mine');
  const { hats, hat: worn } = useSession();
  const sinceOf = (hat: Hat) =>
    grants.find(({ role, scope }) => hat.value === `${role}@${scope.path}`)?.since;
  return (
    <Section title={t('mine.roles')}>
      {hats.length > 1 ? <p className="quiet">{t('mine.rolesText')}</p> : null}
      <ul className="rows">
        {hats.map((hat) => (
          <RoleRow key={hat.value} hat={hat} since={sinceOf(hat)} isWorn={hat === worn} />
        ))}
      </ul>
    </Section>
  );
};
