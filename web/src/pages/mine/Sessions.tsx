import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MineQuery } from '../../gql/generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';
import { SignOut } from './SignOut.tsx';
import { deviceOf } from './deviceOf.ts';

type OpenSession = NonNullable<MineQuery['me']>['sessions'][number];

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
