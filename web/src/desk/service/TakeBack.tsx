import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  WithdrawVolunteerServiceDocument,
  type VolunteerServiceLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Question } from '../../shell/Question.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';

interface TakeBackProps {
  readonly service: VolunteerServiceLineFragment;
  readonly onAgain: () => void;
}

/** Takes one's own service back while it waits, after a plain question. */
export const TakeBack = ({ service, onAgain }: TakeBackProps) => {
  const { t } = useTranslation('desk');
  const [isAsking, setAsking] = useState(false);
  const act = useDecision(
    WithdrawVolunteerServiceDocument,
    (data) => data.withdrawVolunteerService,
    onAgain,
  );
  const ask = (isOpen: boolean) => () => {
    setAsking(isOpen);
  };
  const withdraw = async () => {
    const { id, version } = service;
    if ((await act.decide({ id, version })) !== undefined) setAsking(false);
  };
  return (
    <>
      <div className="acts">
        <Button onClick={ask(true)}>{t('service.withdraw')}</Button>
      </div>
      {isAsking ? (
        <Question
          title={t('service.withdrawTitle')}
          yes={t('service.withdraw')}
          onYes={() => void withdraw()}
          onNo={ask(false)}
          isDanger
          isBusy={act.isBusy}
        >
          <p>{t('service.withdrawText')}</p>
          <Trouble problem={act.problem} hitch={act.hitch} />
        </Question>
      ) : null}
    </>
  );
};
