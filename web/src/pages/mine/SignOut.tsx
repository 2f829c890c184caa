import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignOutDocument, SignOutEverywhereDocument } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { whileLeaving } from '../../person/visitor.ts';
import { useHasUnsent } from '../../sending/draft.ts';
import { eraseUnsent } from '../../sending/unsent.ts';
import { Button } from '../../shell/Button.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Question } from '../../shell/Question.tsx';
import { Tick } from '../../shell/Tick.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useLeaveHere } from './useLeaveHere.ts';

/** Here alone, or on every device. */
type Reach = 'here' | 'everywhere';

const useSigningOut = (reach: Reach) => {
  const { me } = useSession();
  const leaveHere = useLeaveHere();
  const here = useAct(SignOutDocument);
  const everywhere = useAct(SignOutEverywhereDocument);
  const { isBusy, problem } = reach === 'here' ? here : everywhere;
  const leave = (isErasing: boolean) =>
    whileLeaving(async () => {
      const ended = await (reach === 'here' ? here.run({}) : everywhere.run({}));
      if (ended === undefined) return;
      if (isErasing) eraseUnsent(me.id);
      await leaveHere();
    });
  return { isBusy, problem, leave };
};

interface LeaveQuestionProps {
  readonly reach: Reach;
  readonly hasUnsent: boolean;
  readonly onNo: () => void;
}

// Asked wherever something is at stake: the other devices, or what is not sent yet.
const LeaveQuestion = ({ reach, hasUnsent, onNo }: LeaveQuestionProps) => {
  const { t } = useTranslation('mine');
  const { isBusy, problem, leave } = useSigningOut(reach);
  const [isErasing, setErasing] = useState(false);
  return (
    <Question
      title={t(reach === 'here' ? 'mine.signOutTitle' : 'mine.everywhereTitle')}
      yes={t(reach === 'here' ? 'mine.signOut' : 'mine.everywhereYes')}
      onYes={() => void leave(isErasing)}
      onNo={onNo}
      isDanger={isErasing || reach === 'everywhere'}
      isBusy={isBusy}
    >
      {reach === 'everywhere' ? <p>{t('mine.everywhereText')}</p> : null}
      {hasUnsent ? (
        <>
          <p>{t('mine.unsentText')}</p>
          <Tick type="checkbox" isChecked={isErasing} onChange={setErasing}>
            {t('mine.unsentErase')}
          </Tick>
        </>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Question>
  );
};

/** The way out, here or everywhere. Whoever has something unsent on this device is asked whether it stays there, sealed. */
export const SignOut = () => {
  const { t } = useTranslation('mine');
  const hasUnsent = useHasUnsent();
  const { isBusy, problem, leave } = useSigningOut('here');
  const [asked, setAsked] = useState<Reach>();
  return (
    <>
      <div className="acts acts-close">
        <Button
          loading={isBusy}
          onClick={() => {
            if (hasUnsent) setAsked('here');
            else void leave(false);
          }}
        >
          {t('mine.signOut')}
        </Button>
        <Button
          danger
          onClick={() => {
            setAsked('everywhere');
          }}
        >
          {t('mine.everywhere')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {asked === undefined ? null : (
        <LeaveQuestion
          reach={asked}
          hasUnsent={hasUnsent}
          onNo={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
};
