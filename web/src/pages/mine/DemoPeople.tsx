import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  DemoPeopleDocument,
  SignInDocument,
  type DemoPeopleQuery,
} from '../../gql/generated/graphql.ts';
import { actingRolesOf } from '../../person/actingRole.ts';
import { useSessionActs } from '../../person/session.ts';
import { entrance } from '../../person/visitor.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Section } from '../../shell/Section.tsx';
import { writeDevice } from '../../talk/deviceStore.ts';
import { useAct } from '../../talk/useAct.ts';
import './demoPeople.css';

type DemoPerson = DemoPeopleQuery['demoPeople'][number];

/** Signs in as somebody of the demo, in the role in which they are to be met. */
const useEntering = () => {
  const { enter } = useSessionActs();
  const { run, isBusy, problem } = useAct(SignInDocument, entrance);
  const enterAs = async ({ userName, password, role }: DemoPerson) => {
    const result = (await run({ name: userName, password }))?.signIn;
    if (result?.__typename !== 'SignedIn') return;
    const met = actingRolesOf(result.me).find((actingRole) => actingRole.role === role);
    if (met !== undefined) writeDevice(`actingRole:${result.me.id}`, met.value);
    enter(result.me);
  };
  return { enterAs, isBusy, problem };
};

interface CardProps {
  readonly person: DemoPerson;
  readonly isBusy: boolean;
  readonly onEnter: (person: DemoPerson) => void;
}

const DemoCard = ({ person, isBusy, onEnter }: CardProps) => {
  const { t } = useTranslation('mine');
  const { t: common } = useTranslation();
  const { displayName, role, place, isNew } = person;
  const called = isNew ? t('demo.newcomer') : common(`role.${role}`);
  return (
    <li>
      <button
        type="button"
        className="row demo-person"
        disabled={isBusy}
        onClick={() => {
          onEnter(person);
        }}
      >
        <span className="row-title">{t('demo.who', { name: displayName, role: called })}</span>
        <span className="row-text">{t(`demo.can.${isNew ? 'NEWCOMER' : role}`)}</span>
        <span className="row-meta">{place}</span>
      </button>
    </li>
  );
};

/** The people of a demo with what each can do: one press signs in as them. Nothing where there is no demo. */
export const DemoPeople = () => {
  const { t } = useTranslation('mine');
  const [{ data }] = useQuery({ query: DemoPeopleDocument });
  const { enterAs, isBusy, problem } = useEntering();
  if (data === undefined || data.demoPeople.length === 0) return null;
  return (
    <Section title={t('demo.title')}>
      <p className="quiet">{t('demo.lead')}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <ul className="rows demo-people">
        {data.demoPeople.map((person) => (
          <DemoCard
            key={person.userName}
            person={person}
            isBusy={isBusy}
            onEnter={(chosen) => void enterAs(chosen)}
          />
        ))}
      </ul>
    </Section>
  );
};
