import { useTranslation } from 'react-i18next';
import { RecordMeetingDocument } from '../../gql/desk.generated/graphql.ts';
import { Attach } from '../../sending/Attach.tsx';
import { attachmentsOf } from '../../sending/attached.ts';
import { useAttaching } from '../../sending/useAttaching.ts';
import { TextField } from '../../shell/TextField.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { MannerRadios, mannerOf } from './MannerRadios.tsx';

const empty = { key: '', manner: '', note: '', attachments: '' };

/** A talk that took place: in which way, and what was said. */
export const MeetingForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:meeting`, empty);
  const attaching = useAttaching(draft.attachments, (attachments) => {
    change({ attachments });
  });
  const act = useDecision(RecordMeetingDocument, (data) => data.recordMeeting, onAgain);
  const manner = mannerOf(draft.manner);
  const lack = {
    manner: lacks.chosen(manner ?? ''),
    note: lacks.needed(draft.note, limits.meetingNote),
    attachments: attaching.lack,
  };
  const send = async () => {
    if (manner === undefined) return;
    const { key, note } = draft;
    const files = attachmentsOf(draft.attachments);
    const done = await act.decide({ input: { ...readAs(one), key, manner, note, ...files } });
    if (done === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.RECORD_MEETING')}
      submit={t('meeting.send')}
      lacks={[lack.manner, lack.note, lack.attachments]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <MannerRadios
            value={draft.manner}
            error={shown(lack.manner)}
            onChoose={(value) => {
              change({ manner: value });
            }}
          />
          <TextField
            label={t('meeting.note')}
            hint={t('meeting.hint')}
            error={shown(lack.note)}
            rows={6}
            value={draft.note}
            lengthMax={limits.meetingNote.max}
            onChange={(note) => {
              change({ note });
            }}
          />
          <Attach it={attaching} error={shown(lack.attachments)} />
        </>
      )}
    </ActForm>
  );
};
