import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RecordConsentDocument,
  type PartyLineFragment,
  type WholeCaseFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Question } from '../../shell/Question.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { readAs } from './caseForm.ts';

interface OwnConsentProps {
  readonly one: WholeCaseFragment;
  readonly party: PartyLineFragment;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** A side answers for itself: yes at once; no, or taking the yes back, after a plain question, because it ends the case. */
export const OwnConsent = ({ one, party, onAgain, onDone }: OwnConsentProps) => {
  const { t } = useTranslation('desk');
  const act = useDecision(RecordConsentDocument, (data) => data.recordConsent, onAgain);
  const [isAsking, setAsking] = useState(false);
  const isAsked = party.consent === 'ASKED';
  const answer = async (consent: 'GIVEN' | 'REFUSED') => {
    const input = { ...readAs(one), partyId: party.id, consent, manner: 'ONLINE' as const };
    const done = await act.decide({ input });
    setAsking(false);
    if (done !== undefined) onDone();
  };
  const ask = (isOpen: boolean) => () => {
    setAsking(isOpen);
  };
  return (
    <>
      {isAsked ? <p>{t('own.question', { name: party.name })}</p> : null}
      <Trouble problem={act.problem} hitch={act.hitch} />
      <div className="acts acts-close">
        {isAsked ? (
          <Button type="primary" loading={act.isBusy} onClick={() => void answer('GIVEN')}>
            {t('own.yes')}
          </Button>
        ) : null}
        <Button onClick={ask(true)}>{isAsked ? t('own.no') : t('own.takeBack')}</Button>
      </div>
      {isAsking ? (
        <Question
          title={isAsked ? t('own.noTitle') : t('own.takeBackTitle')}
          yes={isAsked ? t('own.no') : t('own.takeBack')}
          onYes={() => void answer('REFUSED')}
          onNo={ask(false)}
          isDanger
          isBusy={act.isBusy}
        >
          <p>{t('own.noText')}</p>
        </Question>
      ) : null}
    </>
  );
};
