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
import { useNow } from '../../talk/useNow.ts';
import { dueAgreements, pilesOf, variablesFor, type DueAgreement, type Pile } from './teamDay.ts';

const PileRow = ({ pile }: { readonly pile: Pile }) => {
  const { t } = useTranslation('say');
  const { unit, count } = pile;
  const number = t(pile.isMore ? `team.orMore.${unit}` : `team.count.${unit}`, { count });
  return <WayRow to={pile.to} title={t(`team.${pile.name}`, { number })} />;
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
  const { me, hat } = useSession();
  const now = useNow();
  const due = dueAgreements(day, now);
  const piles = pilesOf(day, { role: hat.role, personId: me.id, now });
  if (due.length + piles.length === 0) return <p className="quiet">{t('today.nothing')}</p>;
  return (
    <ul className="rows">
      {due.map((one) => (
        <DueRow key={one.case.id} due={one} />
      ))}
      {piles.map((pile) => (
        <PileRow key={pile.name} pile={pile} />
      ))}
    </ul>
  );
};

const Desks = () => {
  const { t } = useTranslation(['say', 'shell']);
  const desks = desksOf(useSession().hat.role);
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
  const { role } = useSession().hat;
  const list = useListKeys<HTMLDivElement>();
  const variables = variablesFor(role);
  const isAsking = Object.values(variables).some(Boolean);
  const [result, ask] = useQuery({ query: TeamDayDocument, variables, pause: !isAsking });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('today.title')}>
      <div ref={list}>
        {isAsking ? (
          <Section title={t('today.todo')}>
            <Answer result={result} onAgain={again} lines={4}>
              {(day) => <Duties day={day} />}
            </Answer>
          </Section>
        ) : null}
        <Section title={t('today.desks')}>
          <Desks />
        </Section>
      </div>
    </Screen>
  );
};
