import { useTranslation } from 'react-i18next';
import { useVisitor } from './session.ts';
import { RoleButtons } from './RoleButtons.tsx';

/** Under a place that is empty for the role in use: says for which role it is, and offers the person's others. */
export const OtherRoles = () => {
  const { t } = useTranslation();
  const session = useVisitor();
  const others =
    session?.actingRoles.filter(({ value }) => value !== session.actingRole.value) ?? [];
  if (session === undefined || others.length === 0) return null;
  const { role, place } = session.actingRole;
  return (
    <>
      <p>{t('otherRoles', { actingRole: t('actingRole', { role: t(`role.${role}`), place }) })}</p>
      <RoleButtons roles={others} />
    </>
  );
};
