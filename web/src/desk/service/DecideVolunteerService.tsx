import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { ConfirmQuestion } from './ConfirmQuestion.tsx';
import { DeclineForm } from './DeclineForm.tsx';

/** A decision that has just been made, for the screen to say so. */
export interface DecidedVolunteerService {
  readonly service: VolunteerServiceLineFragment;
  readonly answer: 'confirm' | 'decline';
}

interface DecideVolunteerServiceProps {
  readonly service: VolunteerServiceLineFragment;
  readonly onAgain: () => void;
  readonly onDecided: (decided: DecidedVolunteerService) => void;
}

/** The two answers of a second person to a service that waits; for who may not give them, why. */
export const DecideVolunteerService = ({
  service,
  onAgain,
  onDecided,
}: DecideVolunteerServiceProps) => {
  const { t } = useTranslation('desk');
  const [doing, setDoing] = useState<DecidedVolunteerService['answer']>();
  // A slow answer closes what it came from and nothing that was opened since.
  const shut = () => {
    setDoing((open) => (open === doing ? undefined : open));
  };
  const onDone = (decided: VolunteerServiceLineFragment) => {
    shut();
    if (doing !== undefined) onDecided({ service: decided, answer: doing });
  };
  // What waits is for any second person of the area: only one's own is not.
  if (!service.mayDo.includes('CONFIRM'))
    return service.state === 'LOGGED' ? <p className="quiet">{t('service.own')}</p> : null;
  return (
    <>
      <div className="acts">
        <Button
          type="primary"
          onClick={() => {
            setDoing('confirm');
          }}
        >
          {t('service.confirm')}
        </Button>
        <Button
          onClick={() => {
            setDoing('decline');
          }}
        >
          {t('service.decline')}
        </Button>
      </div>
      {doing === 'confirm' ? (
        <ConfirmQuestion {...{ service, onAgain, onDone }} onCancel={shut} />
      ) : null}
      {doing === 'decline' ? (
        <Sheet title={t('service.decline')} onClose={shut}>
          <DeclineForm {...{ service, onAgain, onDone }} onCancel={shut} />
        </Sheet>
      ) : null}
    </>
  );
};
