import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button.tsx';
import type { Hat } from './hat.ts';
import { useSessionDoor } from './session.ts';

/** Roles to change into, one press each; the screen stays. */
export const RoleButtons = ({ roles }: { readonly roles: readonly Hat[] }) => {
  const { t } = useTranslation();
  const { wear } = useSessionDoor();
  return (
    <div className="acts">
      {roles.map(({ value, role, place }) => (
        <Button
          key={value}
          onClick={() => {
            wear(value);
          }}
        >
          {t('hat', { role: t(`role.${role}`), place })}
        </Button>
      ))}
    </div>
  );
};
