import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Choice } from '../shell/Choice.tsx';
import type { Hat } from './hat.ts';
import { useSessionDoor, type Session } from './session.ts';

/** In which role one acts, chosen from those held; plain text where there is only one. */
export const HatSwitch = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const { wear } = useSessionDoor();
  const navigate = useNavigate();
  const id = useId();
  const nameOf = (hat: Hat) => t('hat', { role: t(`role.${hat.role}`), place: hat.place });
  if (session.hats.length < 2) return <p className="hat quiet">{nameOf(session.hat)}</p>;
  return (
    <div className="hat">
      <label className="unseen" htmlFor={id}>
        {t('actingAs')}
      </label>
      <Choice
        id={id}
        value={session.hat.value}
        options={session.hats.map((hat) => ({ value: hat.value, label: nameOf(hat) }))}
        onChoose={(value) => {
          wear(value);
          void navigate('/');
        }}
      />
    </div>
  );
};
