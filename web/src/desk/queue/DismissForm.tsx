import { useTranslation } from 'react-i18next';
import {
  DismissConflictFlagDocument,
  type DismissReason,
  type ConflictFlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { noteWhere } from '../../talk/noteWhere.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

const reasons = values.DismissReason;

const empty = { reason: '', note: '', told: '' };

interface DismissFormProps {
  readonly flag: ConflictFlagLineFragment;
  readonly onDone: (flag: ConflictFlagLineFragment, isStillHere: boolean) => void;
  readonly onHitch: (isStillHere: boolean) => void;
  readonly onCancel: () => void;
}

// What was gathered from outside has no author here who would read anything; that it was for another reason is written down all the same.
const isTold = ({ message }: ConflictFlagLineFragment, reason: DismissReason) =>
  reason === 'OTHER' || message.author !== null;

// The draft, what each field lacks, and sending it. OTHER says nothing by itself, so words are needed with it.
const useDismissing = ({ flag, onDone, onHitch }: DismissFormProps) => {
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`dismiss:${flag.id}`, empty);
  const act = useDecision(DismissConflictFlagDocument, (data) => data.dismissConflictFlag, onHitch);
  const reason = reasons.find((one) => one === draft.reason);
  const told = reason === 'OTHER' ? lacks.needed : lacks.upTo;
  const lack = {
    reason: lacks.chosen(draft.reason),
    told: told(draft.told, limits.flagTold),
    note: lacks.upTo(draft.note, limits.flagNote),
  };
  const send = async () => {
    if (reason === undefined) return;
    const { id, version } = flag;
    const told = isTold(flag, reason) ? draft.told : '';
    const isStillHere = noteWhere();
    const done = await act.decide({ id, version, reason, note: draft.note, told });
    if (done === undefined) return;
    clear();
    onDone(done, isStillHere());
  };
  return { draft, change, act, reason, lack, send };
};

interface ToldFieldProps {
  readonly reason: DismissReason;
  readonly told: string;
  readonly error: string | undefined;
  readonly onChange: (told: string) => void;
  readonly hasAuthor: boolean;
}

// What the author reads: the reason in words of its own, and what the spokesperson adds.
const ToldField = ({ reason, told, error, onChange, hasAuthor }: ToldFieldProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const isNeeded = reason === 'OTHER';
  const label = isNeeded ? t('dismiss.toldNeeded') : t('dismiss.told');
  const seen = t('dismiss.seen', { words: t(`notTakenUp.${reason}`, { ns: 'shell' }) });
  return (
    <>
      {hasAuthor && !isNeeded ? <p className="quiet">{seen}</p> : null}
      <NoteField
        label={hasAuthor ? label : t('dismiss.outsideNeeded')}
        hint={hasAuthor ? t('dismiss.toldHint', { minutes: limits.flagReopening.max }) : undefined}
        error={error}
        lengthMax={limits.flagTold.max}
        note={told}
        change={({ note }) => {
          onChange(note);
        }}
      />
    </>
  );
};

/** Says that it is no conflict, with a reason that its author will read; it can be taken back for ten minutes. */
export const DismissForm = (props: DismissFormProps) => {
  const { t } = useTranslation('desk');
  const { draft, change, act, reason, lack, send } = useDismissing(props);
  return (
    <ActForm
      label={t('dismiss.title')}
      submit={t('dismiss.send')}
      lacks={[lack.reason, lack.told, lack.note]}
      onSend={send}
      onCancel={props.onCancel}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('dismiss.reason')}
            error={shown(lack.reason)}
            value={reason ?? ''}
            options={reasons.map((value) => ({ value, label: t(`dismissReason.${value}`) }))}
            onChoose={(value) => {
              change({ reason: value });
            }}
          />
          {reason !== undefined && isTold(props.flag, reason) ? (
            <ToldField
              reason={reason}
              told={draft.told}
              error={shown(lack.told)}
              hasAuthor={props.flag.message.author !== null}
              onChange={(told) => {
                change({ told });
              }}
            />
          ) : null}
          <NoteField
            label={t('dismiss.note')}
            error={shown(lack.note)}
            lengthMax={limits.flagNote.max}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};
