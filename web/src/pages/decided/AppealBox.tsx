import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AppealDecisionDocument, type OwnDecisionFragment } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { noteOvertaking } from '../../shell/doublePress.ts';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';

interface AppealProps {
  readonly decision: OwnDecisionFragment;
  readonly onAgain: () => void;
}

const useAppealing = ({ decision, onAgain }: AppealProps) => {
  const { reviewId: id, version, number } = decision;
  const { draft, change, clear } = useDraft(`appeal:${id}:${String(number)}`, { text: '' });
  const { run, isBusy, problem } = useAct(AppealDecisionDocument);
  const [isStale, setStale] = useState(false);
  const send = async () => {
    setStale(false);
    const data = await run({ id, version, decision: number, text: draft.text });
    if (data === undefined) return;
    if (data.appealDecision.__typename === 'DecisionOnMine') clear();
    else {
      setStale(true);
      noteOvertaking();
    }
    onAgain();
  };
  return { draft, change, send, isBusy, problem, isStale };
};

/** The appeal against a decision: why it is wrong, for another person to look at. */
export const AppealBox = (props: AppealProps) => {
  const { t } = useTranslation('decided');
  const { draft, change, send, isBusy, problem, isStale } = useAppealing(props);
  const [isOpen, setOpen] = useState(draft.text !== '');
  const [isTried, setTried] = useState(false);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isBlank(draft.text)) void send();
  };
  const show = (isShown: boolean) => () => {
    setOpen(isShown);
  };
  if (!isOpen)
    return (
      <div className="acts">
        <p>{t('mine.mayAppeal')}</p>
        <Button onClick={show(true)}>{t('mine.appeal')}</Button>
      </div>
    );
  return (
    <form className="form part" onSubmit={onSubmit} noValidate aria-label={t('mine.appeal')}>
      <p>{t('mine.appealLead')}</p>
      <TextField
        label={t('mine.appealText')}
        error={isTried && isBlank(draft.text) ? t('mine.appealNeeded') : undefined}
        value={draft.text}
        lengthMax={limits.appealText.max}
        onChange={(text) => {
          change({ text });
        }}
      />
      {isStale ? (
        <Note tone="soon" role="alert">
          <p>{t('mine.stale')}</p>
        </Note>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('mine.appealSend')}
        </Button>
        <Button onClick={show(false)}>{t('mine.cancel')}</Button>
      </div>
    </form>
  );
};
