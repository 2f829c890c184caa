import { useTranslation } from 'react-i18next';
import { RecordConsentDocument, type Consent } from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { Note } from '../../shell/Note.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { MannerRadios, mannerOf } from './MannerRadios.tsx';

const answers = ['GIVEN', 'REFUSED'] as const satisfies readonly Consent[];

const empty = { partyId: '', consent: '', manner: '' };

const RefusalEnds = () => {
  const { t } = useTranslation('desk');
  return (
    <Note tone="soon">
      <p>{t('consent.refusalEnds')}</p>
    </Note>
  );
};

/** The mediator writes down what a side answered; a refusal ends the case, and the form says so before it is sent. */
export const ConsentForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`case:${one.id}:consent`, empty);
  const act = useDecision(RecordConsentDocument, (data) => data.recordConsent, onAgain);
  const waiting = one.parties.filter(({ consent }) => consent === 'ASKED');
  const sides = draft.consent === 'REFUSED' || waiting.length === 0 ? one.parties : waiting;
  const only = waiting.length === 1 ? waiting[0] : undefined;
  const party = sides.find(({ id }) => id === draft.partyId) ?? only;
  const consent = answers.find((answer) => answer === draft.consent);
  const manner = mannerOf(draft.manner);
  const send = async () => {
    if (party === undefined || consent === undefined || manner === undefined) return;
    const input = { ...readAs(one), partyId: party.id, consent, manner };
    if ((await act.decide({ input })) === undefined) return;
    clear();
    onDone();
  };
  const lack = {
    party: lacks.chosen(party?.id ?? ''),
    consent: lacks.chosen(consent ?? ''),
    manner: lacks.chosen(manner ?? ''),
  };
  return (
    <ActForm
      label={t('act.RECORD_CONSENT')}
      submit={consent === 'REFUSED' ? t('consent.sendNo') : t('consent.send')}
      isDanger={consent === 'REFUSED'}
      lacks={[lack.party, lack.consent, lack.manner]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('consent.answer')}
            isInline
            error={shown(lack.consent)}
            value={consent ?? ''}
            options={answers.map((value) => ({ value, label: t(`consentState.${value}`) }))}
            onChoose={(value) => {
              change({ consent: value });
            }}
          />
          <Radios
            legend={t('consent.who')}
            error={shown(lack.party)}
            value={party?.id ?? ''}
            options={sides.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(partyId) => {
              change({ partyId });
            }}
          />
          <MannerRadios
            value={draft.manner}
            error={shown(lack.manner)}
            onChoose={(value) => {
              change({ manner: value });
            }}
          />
          {consent === 'REFUSED' ? <RefusalEnds /> : null}
        </>
      )}
    </ActForm>
  );
};
