import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  SignOutDocument,
  SignOutEverywhereDocument,
  type MineQuery,
} from '../../gql/generated/graphql.ts';
import { useSessionDoor } from '../../person/session.ts';
import { Mark } from '../../shell/Mark.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Question } from '../../shell/Question.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { deviceOf } from './deviceOf.ts';
import { useAct } from '../../talk/useAct.ts';

type OpenSession = NonNullable<MineQuery['me']>['sessions'][number];

// First to the open front page, then forgotten: nobody is sent to the sign-in who just went out.
const useLeaveHere = () => {
  const { forget } = useSessionDoor();
  const navigate = useNavigate();
  return async () => {
    await navigate('/');
    forget();
  };
};

const SessionRow = ({ session }: { readonly session: OpenSession }) => {
  const { t } = useTranslation('mine');
  const { browser, system } = deviceOf(session.device);
  const name = [browser && t(`device.${browser}`), system && t(`device.${system}`)]
    .filter((word) => word !== undefined)
    .join(' · ');
  return (
    <li className="card">
      <span className="row-title" title={session.device}>
        {name === '' ? session.device : name}
      </span>
      <span className="row-meta">
        {session.current ? <Mark tone="done">{t('mine.current')}</Mark> : null}
        <span>
          {t('mine.lastUsed')} <When at={session.lastUsedAt} as="ago" />
        </span>
        <span>
          {t('mine.opened')} <When at={session.openedAt} />
        </span>
      </span>
    </li>
  );
};

const EverywhereQuestion = ({ onNo }: { readonly onNo: () => void }) => {
  const { t } = useTranslation('mine');
  const leaveHere = useLeaveHere();
  const { run, isBusy, problem } = useAct(SignOutEverywhereDocument);
  const leave = async () => {
    if ((await run({})) !== undefined) await leaveHere();
  };
  return (
    <Question
      title={t('mine.everywhereTitle')}
      yes={t('mine.everywhereYes')}
      onYes={() => void leave()}
      onNo={onNo}
      isDanger
      isBusy={isBusy}
    >
      <p>{t('mine.everywhereText')}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Question>
  );
};

const shownFirst = 5;

const SessionRows = ({ sessions }: { readonly sessions: readonly OpenSession[] }) => {
  const { t } = useTranslation('mine');
  const [isAll, setAll] = useState(false);
  const count = sessions.length;
  return (
    <div className="part">
      <ul className="rows">
        {(isAll ? sessions : sessions.slice(0, shownFirst)).map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {isAll || count <= shownFirst ? null : (
        <div className="acts">
          <Button
            onClick={() => {
              setAll(true);
            }}
          >
            {t('mine.allSessions', { count })}
          </Button>
        </div>
      )}
    </div>
  );
};

/** The way out, here or everywhere after a plain question; below it where one is signed in, the newest five first. */
export const Sessions = ({ sessions }: { readonly sessions: readonly OpenSession[] }) => {
  const { t } = useTranslation('mine');
  const leaveHere = useLeaveHere();
  const { run, isBusy, problem } = useAct(SignOutDocument);
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    if ((await run({})) !== undefined) await leaveHere();
  };
  return (
    <Section title={t('mine.sessions')}>
      <div className="acts acts-close">
        <Button loading={isBusy} onClick={() => void leave()}>
          {t('mine.signOut')}
        </Button>
        <Button
          danger
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('mine.everywhere')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <SessionRows sessions={sessions} />
      {isAsking ? (
        <EverywhereQuestion
          onNo={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Section>
  );
};
