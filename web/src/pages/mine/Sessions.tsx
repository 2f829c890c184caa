import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndSessionDocument, type MineQuery } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { SignOut } from './SignOut.tsx';
import { useDeviceName } from './useDeviceName.ts';
import { useAct } from '../../talk/useAct.ts';

type OpenSession = NonNullable<MineQuery['me']>['sessions'][number];

// Ends another device's session; this one has its own button above.
const EndButton = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useTranslation(['mine', 'shell']);
  const { run, isBusy, problem } = useAct(EndSessionDocument);
  const [isEnded, setEnded] = useState(false);
  if (isEnded) return <p role="status">{t('mine.ended')}</p>;
  const end = async () => {
    if ((await run({ id })) !== undefined) setEnded(true);
  };
  return (
    <>
      <Button
        loading={isBusy}
        aria-label={t('actOn', { ns: 'shell', act: t('mine.endSession'), name })}
        onClick={() => void end()}
      >
        {t('mine.endSession')}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
};

const SessionRow = ({ session }: { readonly session: OpenSession }) => {
  const { t } = useTranslation('mine');
  const name = useDeviceName(session.device);
  return (
    <li className="card">
      <span className="card-acts">
        <span className="row-title" title={session.device}>
          {name}
        </span>
        {session.current ? null : <EndButton id={session.id} name={name} />}
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

/** The way out; below it where one is signed in, the newest five first. */
export const Sessions = ({ sessions }: { readonly sessions: readonly OpenSession[] }) => {
  const { t } = useTranslation('mine');
  return (
    <Section title={t('mine.sessions')}>
      <SignOut />
      <SessionRows sessions={sessions} />
    </Section>
  );
};
