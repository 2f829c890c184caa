import { useTranslation } from 'react-i18next';
import {
  TakeVouchBackDocument,
  VouchForResidenceDocument,
  type ResidentFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { useAct } from '../../talk/useAct.ts';
import { Trouble } from '../parts/Trouble.tsx';

interface VouchButtonProps {
  readonly resident: ResidentFragment;
  readonly onChanged: (resident: ResidentFragment) => void;
}

/** Vouches for a residence; the same place then takes it back. */
export const VouchButton = ({ resident, onChanged }: VouchButtonProps) => {
  const { t } = useTranslation('desk');
  const vouching = useAct(VouchForResidenceDocument);
  const takingBack = useAct(TakeVouchBackDocument);
  const { id: personId, displayName: name, home, vouch } = resident;
  const act = async () => {
    vouching.clear();
    takingBack.clear();
    const changed =
      vouch === null
        ? (await vouching.run({ personId, home: home.path }))?.vouchForResidence
        : (await takingBack.run({ personId }))?.takeVouchBack;
    if (changed !== undefined) onChanged(changed);
  };
  const label = t(vouch === null ? 'residents.doVouch' : 'residents.takeBack');
  return (
    <>
      <div className="acts">
        <Button
          aria-label={t('residents.actFor', { act: label, name })}
          loading={vouching.isBusy || takingBack.isBusy}
          onClick={() => void act()}
        >
          {label}
        </Button>
      </div>
      <Trouble problem={vouching.problem ?? takingBack.problem} />
    </>
  );
};
