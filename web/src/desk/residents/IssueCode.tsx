import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IssueResetCodeDocument,
  type IssueResetCodeMutation,
  type Recognition,
  type ResidentFragment,
} from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { Radios } from '../parts/Radios.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useLacks } from '../parts/useLacks.ts';

interface IssueCodeProps {
  readonly resident: ResidentFragment;
  readonly onClose: () => void;
}

type Issued = IssueResetCodeMutation['issueResetCode'];

const recognitions = values.Recognition;

// Shown once and kept nowhere on the device: whoever closes it has to issue another one.
const CodeShown = ({
  issued,
  onClose,
}: {
  readonly issued: Issued;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { momentOf } = useWhen();
  return (
    <Note tone="done" role="status">
      <p>{t('counter.say', { name: issued.person.displayName })}</p>
      <p className="code-said">{issued.code}</p>
      <p>{t('counter.until', { when: momentOf(issued.expiresAt) })}</p>
      <div className="acts">
        <Button onClick={onClose}>{t('counter.said')}</Button>
      </div>
    </Note>
  );
};

/** Gives the person who stands there a code to set a new password with: said how they were known, shown once. */
export const IssueCode = ({ resident, onClose }: IssueCodeProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const [recognition, setRecognition] = useState<Recognition | ''>('');
  const [note, setNote] = useState('');
  const [issued, setIssued] = useState<Issued>();
  const { run, isBusy, problem } = useAct(IssueResetCodeDocument);
  if (issued !== undefined) return <CodeShown issued={issued} onClose={onClose} />;
  const lack = {
    recognition: lacks.chosen(recognition),
    note: lacks.upTo(note, limits.resetCodeNote),
  };
  const send = async () => {
    if (recognition === '') return;
    const input = { key: newKey(), personId: resident.id, recognition, note };
    setIssued((await run({ input }))?.issueResetCode);
  };
  return (
    <ActForm
      label={t('counter.open')}
      submit={t('counter.send')}
      lacks={[lack.recognition, lack.note]}
      onSend={send}
      onCancel={onClose}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('counter.recognition')}
            hint={t('counter.recognitionHint')}
            error={shown(lack.recognition)}
            value={recognition}
            options={recognitions.map((value) => ({ value, label: t(`counter.by.${value}`) }))}
            onChoose={setRecognition}
          />
          <TextField
            label={t('counter.note')}
            error={shown(lack.note)}
            rows={2}
            value={note}
            lengthMax={limits.resetCodeNote.max}
            onChange={setNote}
          />
        </>
      )}
    </ActForm>
  );
};
