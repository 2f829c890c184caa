import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndWatchedWordDocument, type WordLineFragment } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Button } from '../../shell/Button.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

interface RowProps {
  readonly word: WordLineFragment;
  readonly onAgain: () => void;
}

const StopForm = ({ word, onAgain, onCancel }: RowProps & { readonly onCancel: () => void }) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const [note, setNote] = useState('');
  const act = useDecision(EndWatchedWordDocument, (data) => data.endWatchedWord, onAgain);
  const lack = lacks.needed(note, limits.admissionReason);
  const send = async () => {
    const { id, version } = word;
    if ((await act.decide({ id, version, reason: note })) !== undefined) onAgain();
  };
  return (
    <ActForm
      label={t('order.stop')}
      submit={t('order.stopSend')}
      lacks={[lack]}
      onSend={send}
      onCancel={onCancel}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <NoteField
          label={t('order.stopWhy')}
          error={shown(lack)}
          lengthMax={limits.admissionReason.max}
          note={note}
          change={(part) => {
            setNote(part.note);
          }}
        />
      )}
    </ActForm>
  );
};

/** One watched word: what it does, where, why, since when; and the way to end it. */
export const WordRow = (props: RowProps) => {
  const { t } = useTranslation('desk');
  const [isStopping, setStopping] = useState(false);
  const { word } = props;
  const ask = (isOpen: boolean) => () => {
    setStopping(isOpen);
  };
  return (
    <li className="card">
      <p className="row-title">
        <Said>{word.text}</Said>
      </p>
      <p>
        {t(`order.actions.${word.action}`)}{' '}
        {word.instead === null ? null : <Said>{word.instead}</Said>}
      </p>
      <p className="row-meta">
        <span>{word.area.name}</span>
        <Said>{word.why}</Said>
        <When at={word.at} as="ago" />
        {word.endedWhy === null ? null : <Said>{t('order.ended', { why: word.endedWhy })}</Said>}
      </p>
      {word.endedAt === null && !isStopping ? (
        <Button onClick={ask(true)}>{t('order.stop')}</Button>
      ) : null}
      {word.endedAt === null && isStopping ? <StopForm {...props} onCancel={ask(false)} /> : null}
    </li>
  );
};
