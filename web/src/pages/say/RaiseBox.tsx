import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RaiseConflictFlagDocument,
  type WholeMessageFragment,
} from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { noteOvertaking } from '../../shell/doublePress.ts';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Section } from '../../shell/Section.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';
import { useAct } from '../../talk/useAct.ts';

const empty = { note: '', type: '' };

interface RaiseBoxProps {
  readonly message: WholeMessageFragment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

const useRaising = ({ message, onDone, onAgain }: RaiseBoxProps) => {
  const { draft, change, clear } = useDraft(`raise:${message.id}`, empty);
  const { run, isBusy, problem } = useAct(RaiseConflictFlagDocument);
  const [isStale, setStale] = useState(false);
  const send = async () => {
    const { note, type } = draft;
    const asked = { messageId: message.id, note, flagVersion: message.flag?.version ?? 0 };
    setStale(false);
    const data = await run(type === '' ? asked : { ...asked, type });
    if (data === undefined) return;
    // A colleague has dismissed it meanwhile: raised once more only by who has read that.
    if (data.raiseConflictFlag.__typename === 'StaleVersion') {
      setStale(true);
      noteOvertaking();
      onAgain();
      return;
    }
    clear();
    onDone();
  };
  return { draft, change, clear, isBusy, problem, isStale, send };
};

/** Takes a message for a conflict that the machine did not raise: why, and of what kind. */
export const RaiseBox = (props: RaiseBoxProps) => {
  const { t } = useTranslation('say');
  const { draft, change, clear, isBusy, problem, isStale, send } = useRaising(props);
  const [isTried, setTried] = useState(false);
  const lack = isBlank(draft.note)
    ? t('raise.needed')
    : lengthOf(draft.note.trim()) > limits.raiseNote.max
      ? t('raise.tooLong', { max: limits.raiseNote.max })
      : undefined;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (lack === undefined) void send();
  };
  return (
    <Section title={t('raise.title')}>
      <form className="form part" onSubmit={onSubmit} noValidate aria-label={t('raise.title')}>
        <p>{t('raise.lead')}</p>
        <TextField
          label={t('raise.note')}
          hint={t('raise.noteHint')}
          error={isTried ? lack : undefined}
          value={draft.note}
          lengthMax={limits.raiseNote.max}
          onChange={(note) => {
            change({ note });
          }}
        />
        <Field label={t('raise.type')}>
          {({ id, describedBy }) => (
            <Choice
              {...{ id, describedBy }}
              value={draft.type}
              empty={t('raise.noType')}
              options={Object.entries(t('disputeType', { returnObjects: true })).map(
                ([value, label]) => ({ value, label }),
              )}
              onChoose={(type) => {
                change({ type });
              }}
            />
          )}
        </Field>
        {isStale ? (
          <Note tone="soon" role="alert">
            <p>{t('raise.stale')}</p>
          </Note>
        ) : null}
        {problem === undefined ? null : (
          <ProblemNotice problem={problem} kept={t('write.keptText')} />
        )}
        <div className="acts acts-close">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('raise.send')}
          </Button>
          <Button
            onClick={() => {
              clear();
              props.onCancel();
            }}
          >
            {t('raise.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
};
