import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentFragment } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { IssueCode } from './IssueCode.tsx';
import { ResidentCard } from './ResidentCard.tsx';

interface ServedProps {
  readonly resident: ResidentFragment;
  readonly onChanged: (resident: ResidentFragment) => void;
}

/** A resident at the counter, with the way to give them a code. */
export const Served = ({ resident, onChanged }: ServedProps) => {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const act = t('counter.open');
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
