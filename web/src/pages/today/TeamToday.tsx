import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TeamDayDocument, type TeamDayQuery } from '../../gql/generated/graphql.ts';
import { desksOf } from '../../person/desks.ts';
import { useSession } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { useListKeys } from '../../shell/useListKeys.ts';
import { WayRow } from '../../shell/WayRow.tsx';
import { useWhen } from '../../words/when.ts';
import { useAgainInSight } from '../../talk/useAgainInSight.ts';
import { useNow } from '../../talk/useNow.ts';
import { dueAgreements, unitOf, variablesFor, type DueAgreement } from './teamDay.ts';

const DutyRow = ({ duty }: { readonly duty: TeamDayQuery['duties'][number] }) => {
  const { t } = useTranslation('say');
  const { number: count, isMore } = duty.count;
  const unit = unitOf[duty.kind];
  const number = t(isMore ? `team.orMore.${unit}` : `team.count.${unit}`, { count });
  return <WayRow to={duty.path} title={t(`team.duty.${duty.kind}`, { number })} />;
};

const DueRow = ({ due }: { readonly due: DueAgreement }) => {
  const { t } = useTranslation('say');
  const { dayOf } = useWhen();
  return (
    <WayRow
      to={`/cases/${due.case.no}`}
      title={t(`team.${due.when}`, { day: dayOf(due.by) })}
      meta={
        <>
          <Mark tone={due.when === 'late' ? 'danger' : 'soon'}>{t(`team.${due.when}Mark`)}</Mark>
          <Said>{due.case.title}</Said>
          <span>{t('today.caseMeta', { no: due.case.no })}</span>
        </>
      }
    />
  );
};

const Duties = ({ day }: { readonly day: TeamDayQuery }) => {
  const { t } = useTranslation('say');
  const due = dueAgreements(day, useNow());
  if (due.length + day.duties.length === 0) return <p className="quiet">{t('today.nothing')}</p>;
  return (
    <ul className="rows">
      {due.map((one) => (
        <DueRow key={one.case.id} due={one} />
      ))}
      {day.duties.map((duty) => (
        <DutyRow key={duty.kind} duty={duty} />
      ))}
    </ul>
  );
};

const Desks = () => {
  const { t } = useTranslation(['say', 'shell']);
  const desks = desksOf(useSession().actingRole.role);
  if (desks.length === 0) return <p className="quiet">{t('team.noDesk')}</p>;
  return (
    <ul className="rows rows-grid">
      {desks.map(({ path, name }) => (
        <WayRow key={path} to={path} title={t(`desk.${name}`, { ns: 'shell' })} />
      ))}
    </ul>
  );
};

/** The day of one of the team: what is late, what waits, then the desks of the role in use. */
export const Component = () => {
  const { t } = useTranslation('say');
  const { role } = useSession().actingRole;
  const list = useListKeys<HTMLDivElement>();
  const [result, ask] = useQuery({
    query: TeamDayDocument,
    variables: variablesFor(role, useNow()),
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainInSight(again);
  return (
    <Screen title={t('today.title')}>
      <div ref={list}>
        <Section title={t('today.todo')}>
          <Answer result={result} onAgain={again} lines={4}>
            {(day) => <Duties day={day} />}
          </Answer>
        </Section>
        <Section title={t('today.desks')}>
          <Desks />
        </Section>
      </div>
    </Screen>
  );
};
