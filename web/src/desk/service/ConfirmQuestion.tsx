import { useTranslation } from 'react-i18next';
import {
  ConfirmVolunteerServiceDocument,
  type VolunteerServiceLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Question } from '../../shell/Question.tsx';
import { useWhen } from '../../words/when.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';

interface ConfirmQuestionProps {
  readonly service: VolunteerServiceLineFragment;
  readonly onDone: (decided: VolunteerServiceLineFragment) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** Asks before confirming, because it cannot be taken back: who, when, how long. */
export const ConfirmQuestion = ({ service, onDone, onCancel, onAgain }: ConfirmQuestionProps) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const act = useDecision(
    ConfirmVolunteerServiceDocument,
    (data) => data.confirmVolunteerService,
    onAgain,
  );
  const confirm = async () => {
    const { id, version } = service;
    const decided = await act.decide({ id, version });
    if (decided !== undefined) onDone(decided);
  };
  return (
    <Question
      title={t('service.confirmTitle', { name: service.volunteer.displayName })}
      yes={t('service.confirmYes')}
      onYes={() => void confirm()}
      onNo={onCancel}
      isBusy={act.isBusy}
    >
      <p>
        {momentOf(service.startedAt)} · {t('service.duration', { count: service.minutes })}
      </p>
      <p>{t('service.confirmText')}</p>
      <Trouble problem={act.problem} hitch={act.hitch} />
    </Question>
  );
};
