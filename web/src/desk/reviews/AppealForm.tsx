import { useTranslation } from 'react-i18next';
import { DecideAppealDocument } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { Note } from '../../shell/Note.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import type { ReviewAct } from './reviewAct.ts';

const empty = { outcome: '', note: '' };

const useAppealDecision = ({ item, onChanged, onHitch }: ReviewAct) => {
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`appealed:${item.id}`, empty);
  const act = useDecision(DecideAppealDocument, (data) => data.decideAppeal, onHitch);
  const outcome = values.AppealOutcome.find((one) => one === draft.outcome);
  const lack = {
    outcome: lacks.chosen(draft.outcome),
    reasons: lacks.needed(draft.note, limits.appealReasons),
  };
  const send = async () => {
    if (outcome === undefined) return;
    const { id, version } = item;
    const done = await act.decide({ id, version, outcome, reasons: draft.note });
    if (done === undefined) return;
    clear();
    onChanged(done);
  };
  return { draft, change, act, outcome, lack, send };
};

const Decide = (props: ReviewAct) => {
  const { t } = useTranslation('desk');
  const { draft, change, act, outcome, lack, send } = useAppealDecision(props);
  const labels = { UPHELD: t('review.upheld'), OVERTURNED: t('review.overturned') };
  return (
    <ActForm
      label={t('review.decideAppeal')}
      submit={t('review.decideAppeal')}
      lacks={[lack.outcome, lack.reasons]}
      onSend={send}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('review.decideAppeal')}
            error={shown(lack.outcome)}
            value={outcome ?? ''}
            isInline
            options={values.AppealOutcome.map((value) => ({ value, label: labels[value] }))}
            onChoose={(value) => {
              change({ outcome: value });
            }}
          />
          <NoteField
            label={t('review.reasons')}
            hint={t('review.reasonsHint')}
            error={shown(lack.reasons)}
            lengthMax={limits.appealReasons.max}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};

/** The author’s appeal that waits, and the decision of another person on it. */
export const AppealForm = (props: ReviewAct) => {
  const { t } = useTranslation('desk');
  const appeal = props.item.appeals.find(({ end }) => end === null);
  return (
    <>
      {appeal === undefined ? null : (
        <Note tone="soon">
          <p>
            {t('review.appeal')} <When at={appeal.at} as="ago" />
          </p>
          <p>
            <Said>{appeal.text}</Said>
          </p>
        </Note>
      )}
      {props.item.mayDo.includes('DECIDE_APPEAL') ? <Decide {...props} /> : null}
    </>
  );
};
