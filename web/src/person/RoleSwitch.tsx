import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Choice } from '../shell/Choice.tsx';
import type { ActingRole } from './actingRole.ts';
import { useSessionActs, type Session } from './session.ts';

/** In which role one acts, chosen from those held; plain text where there is only one. */
export const RoleSwitch = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const { actIn } = useSessionActs();
  const navigate = useNavigate();
  const id = useId();
  const nameOf = (actingRole: ActingRole) =>
    t('actingRole', { role: t(`role.${actingRole.role}`), place: actingRole.place });
  if (session.actingRoles.length < 2)
    return <p className="actingRole quiet">{nameOf(session.actingRole)}</p>;
  return (
    <div className="actingRole">
      <label className="unseen" htmlFor={id}>
        {t('actingAs')}
      </label>
      <Choice
        id={id}
        value={session.actingRole.value}
        options={session.actingRoles.map((actingRole) => ({
          value: actingRole.value,
          label: nameOf(actingRole),
        }))}
        onChoose={(value) => {
          actIn(value);
          void navigate('/');
        }}
      />
    </div>
  );
};
