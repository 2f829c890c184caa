import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button.tsx';
import type { ActingRole } from './actingRole.ts';
import { useSessionActs } from './session.ts';

/** Roles to change into, one press each; the screen stays. */
export const RoleButtons = ({ roles }: { readonly roles: readonly ActingRole[] }) => {
  const { t } = useTranslation();
  const { actIn } = useSessionActs();
  return (
    <div className="acts">
      {roles.map(({ value, role, place }) => (
        <Button
          key={value}
          onClick={() => {
            actIn(value);
          }}
        >
          {t('actingRole', { role: t(`role.${role}`), place })}
        </Button>
      ))}
    </div>
  );
};
