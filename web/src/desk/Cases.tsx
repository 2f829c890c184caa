import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { CaseState } from '../gql/desk.generated/graphql.ts';
import { useThreeColumns } from '../look/device.ts';
import { worksAt } from '../person/desks.ts';
import { useMay } from '../person/rights.ts';
import { useSession } from '../person/session.ts';
import { useListFilter, withFilter } from '../shell/listFilter.ts';
import { Screen } from '../shell/Screen.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { CaseBeside } from './case/CaseBeside.tsx';
import { caseParts, caseStates, CasesIn, OwnCases, type Beside } from './case/CaseList.tsx';
import { FromReport } from './case/FromReport.tsx';
import { DeskColumns } from './parts/DeskColumns.tsx';
import { DeskFilter } from './parts/DeskFilter.tsx';
import { OwnFilter } from './parts/OwnFilter.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import './desk.css';

// On a wide screen a case opens beside the list and stands in the address; else it is a screen of its own.
const useBeside = (state: CaseState, part: string): Beside | undefined => {
  const hasRoom = useThreeColumns();
  const [params] = useSearchParams();
  const list: Record<string, string> = part === 'all' ? { state } : { state, of: part };
  const wayTo = (no: string) => withFilter(params, { ...list, case: no });
  return hasRoom ? { wayTo, openNo: params.get('case') } : undefined;
};

const TeamCases = () => {
  const { t } = useTranslation(['desk', 'shell']);
  const mayOpen = useMay()('openCase');
  const state = useTab('state', caseStates);
  const part = useTab('of', caseParts);
  const { filter } = useListFilter();
  const [params] = useSearchParams();
  const beside = useBeside(state, part);
  const openNo = params.get('case');
  const list = useListKeys<HTMLDivElement>();
  if (beside === undefined && openNo !== null) return <Navigate to={`/cases/${openNo}`} replace />;
  return (
    <Screen title={t('cases.title')} lead={t('cases.lead')}>
      <Tabs
        label={t('cases.which')}
        name="state"
        value={state}
        options={caseStates.map((value) => ({ value, label: t(`cases.tab.${value}`) }))}
      />
      <DeskFilter label={t('filter.cases')} opened={['case']} />
      <div ref={list}>
        {part === 'all' ? null : (
          <p>
            {t(`cases.part.${part}`)}{' '}
            <Link to={withFilter(params, { state })}>{t('cases.all')}</Link>
          </p>
        )}
        <DeskColumns
          list={
            <CasesIn
              key={`${state} ${part} ${JSON.stringify(filter)}`}
              {...{ state, part, filter, beside }}
            />
          }
        >
          {openNo === null ? null : <CaseBeside key={openNo} no={openNo} />}
        </DeskColumns>
      </div>
      {mayOpen ? <FromReport /> : null}
      <Link className="link-row" to="/cases?of=me">
        {t('cases.toMine')}
      </Link>
    </Screen>
  );
};

const MyCases = () => {
  const { t } = useTranslation(['desk', 'shell']);
  const { filter } = useListFilter();
  const list = useListKeys<HTMLDivElement>();
  return (
    <Screen title={t('cases.mine')} lead={t('cases.mineLead')}>
      <OwnFilter
        label={t('filter.cases')}
        kinds={caseStates}
        wordOf={(state) => t(`caseState.${state}`, { ns: 'shell' })}
      />
      <div ref={list}>
        <OwnCases key={JSON.stringify(filter)} filter={filter} />
      </div>
    </Screen>
  );
};

/** The cases of the area for those who work on them; the cases in which one is a side for everyone else, and for whoever asks for them. */
export const Component = () => {
  const { role } = useSession().actingRole;
  const [params] = useSearchParams();
  return worksAt(role, '/cases') && params.get('of') !== 'me' ? <TeamCases /> : <MyCases />;
};
