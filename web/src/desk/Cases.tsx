import { useTranslation } from 'react-i18next';
import type { CaseState } from '../gql/desk.generated/graphql.ts';
import { worksAt } from '../person/desks.ts';
import { useSession } from '../person/session.ts';
import { Screen } from '../shell/Screen.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { CasesIn, OwnCases } from './case/CaseList.tsx';
import { FromReport } from './case/FromReport.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import './desk.css';

const states = [
  'REGISTERED',
  'MEDIATING',
  'AGREED',
  'CLOSED',
] as const satisfies readonly CaseState[];

const TeamCases = () => {
  const { t } = useTranslation(['desk', 'shell']);
  const { role } = useSession().hat;
  const state = useTab('state', states);
  const list = useListKeys<HTMLDivElement>();
  return (
    <Screen title={t('cases.title')} lead={t('cases.lead')}>
      <Tabs
        label={t('cases.which')}
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: t(`cases.tab.${value}`) }))}
      />
      <div ref={list}>
        <CasesIn key={state} state={state} />
      </div>
      {role === 'AUDITOR' ? null : <FromReport />}
    </Screen>
  );
};

const MyCases = () => {
  const { t } = useTranslation('desk');
  const list = useListKeys<HTMLDivElement>();
  return (
    <Screen title={t('cases.mine')} lead={t('cases.mineLead')}>
      <div ref={list}>
        <OwnCases />
      </div>
    </Screen>
  );
};

/** The cases of the area for those who work on them; for everyone else the cases in which they are a side. */
export const Component = () => {
  const { role } = useSession().hat;
  return worksAt(role, '/cases') ? <TeamCases /> : <MyCases />;
};
