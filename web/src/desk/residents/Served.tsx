import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentFragment } from '../../gql/desk.generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Button } from '../../shell/Button.tsx';
import { IssueCode } from './IssueCode.tsx';
import { ResidentCard } from './ResidentCard.tsx';

interface ServedProps {
  readonly resident: ResidentFragment;
  readonly onChanged: (resident: ResidentFragment) => void;
}

/** A resident at the counter, with the way to give them a code, or why another has to. */
export const Served = ({ resident, onChanged }: ServedProps) => {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const { me } = useSession();
  const act = t('counter.open');
  if (!resident.mayDo.includes('ISSUE_RESET_CODE') && !isOpen) {
    const why = resident.id === me.id ? 'own_account' : 'staff_account';
    return (
      <ResidentCard resident={resident} onChanged={onChanged}>
        <p className="quiet">{t(`trouble.${why}`)}</p>
      </ResidentCard>
    );
  }
  return (
    <ResidentCard resident={resident} onChanged={onChanged}>
      {isOpen ? (
        <IssueCode
          resident={resident}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <div className="acts">
          <Button
            aria-label={t('residents.actFor', { act, name: resident.displayName })}
            onClick={() => {
              setOpen(true);
            }}
          >
            {act}
          </Button>
        </div>
      )}
    </ResidentCard>
  );
};
