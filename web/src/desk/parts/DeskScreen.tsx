import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worksAt, type Desk } from '../../person/desks.ts';
import { RoleButtons } from '../../person/RoleButtons.tsx';
import { useSession } from '../../person/session.ts';
import { Screen } from '../../shell/Screen.tsx';
import '../desk.css';

interface DeskScreenProps {
  readonly path: Desk['path'];
  readonly title: string;
  readonly lead?: ReactNode;
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

// The person's other roles that work at this desk, one press away.
const Elsewhere = ({ path }: Pick<DeskScreenProps, 'path'>) => {
  const { t } = useTranslation('desk');
  const { actingRoles } = useSession();
  const fit = actingRoles.filter(({ role }) => worksAt(role, path));
  if (fit.length === 0) return <p>{t('guard.none')}</p>;
  return (
    <>
      <p>{t('guard.switch')}</p>
      <RoleButtons roles={fit} />
    </>
  );
};

/** A desk of the team: shown to the roles that work at it; others get a plain sentence and the way to change their role. */
export const DeskScreen = ({ path, title, lead, act, children }: DeskScreenProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { actingRole } = useSession();
  if (!worksAt(actingRole.role, path)) {
    const role = t(`role.${actingRole.role}`, { ns: 'shell' });
    return (
      <Screen title={title}>
        <p>{t('guard.notHere', { role })}</p>
        <Elsewhere path={path} />
        <p>
          <Link className="link-row" to="/">
            {t('notFound.home', { ns: 'shell' })}
          </Link>
        </p>
      </Screen>
    );
  }
  return (
    <Screen
      title={title}
      {...(lead === undefined ? {} : { lead })}
      {...(act === undefined ? {} : { act })}
    >
      {children}
    </Screen>
  );
};
