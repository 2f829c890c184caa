import { useTranslation } from 'react-i18next';
import { PeopleInDocument, type PersonListedFragment } from '../../gql/desk.generated/graphql.ts';
import { homeRole } from '../../gql/generated/rights.ts';
import { ListCount } from '../../shell/ListCount.tsx';
import { NarrowedOnPaper } from '../../shell/OnPaper.tsx';
import { PlaceOnPaper } from '../parts/PlaceOnPaper.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLookUp } from '../parts/useLookUp.ts';
import type { PeopleAsked } from './peopleFilter.ts';

interface PeopleListProps {
  readonly filter: PeopleAsked;
  /** Those whose roles were changed here since the list was read, by id: it is not read again by itself. */
  readonly changed: ReadonlyMap<string, PersonListedFragment>;
  readonly after?: string;
  readonly onChoose: (id: string) => void;
}

interface PersonRowProps {
  readonly person: PersonListedFragment;
  readonly onChoose: (id: string) => void;
}

const PersonRow = ({ person, onChoose }: PersonRowProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const roles = person.grants.filter(({ role }) => role !== homeRole);
  return (
    <li>
      <button
        type="button"
        className="row"
        data-row
        onClick={() => {
          onChoose(person.id);
        }}
      >
        <span className="row-title">
          <Said>{person.displayName}</Said>
        </span>
        <span className="row-meta">
          <span>{person.home.name}</span>
          {roles.map(({ role, scope }) => (
            <span key={`${role} ${scope.path}`}>
              {t('actingRole', {
                ns: 'shell',
                role: t(`role.${role}`, { ns: 'shell' }),
                place: scope.name,
              })}
            </span>
          ))}
          {person.endedGrants.length === 0 ? null : (
            <span>{t('people.endedCount', { count: person.endedGrants.length })}</span>
          )}
        </span>
      </button>
    </li>
  );
};

const variablesOf = ({ of, role, area, query }: PeopleAsked, after: string | undefined) => ({
  of,
  ...(role === '' ? {} : { role }),
  ...(area === '' ? {} : { area }),
  ...(query === '' ? {} : { query }),
  ...(after === undefined ? {} : { after }),
});

// What was asked, not what is typed in the form meanwhile.
const PeopleOnPaper = ({ filter: { query, of, role, area } }: Pick<PeopleListProps, 'filter'>) => {
  const { t } = useTranslation(['desk', 'shell']);
  const roleName = role === '' ? '' : t(`role.${role}`, { ns: 'shell' });
  return (
    <>
      <NarrowedOnPaper by={t('people.query')} to={query} />
      <NarrowedOnPaper by={t('people.of')} to={t(`people.ofList.${of}`)} />
      <NarrowedOnPaper by={t('people.role')} to={roleName} />
      <PlaceOnPaper by={t('people.area')} area={area} />
    </>
  );
};

/** A page of people; the next one is asked for by a button, for each page is written down. */
export const PeopleList = ({ filter, changed, after, onChoose }: PeopleListProps) => {
  const { t } = useTranslation('desk');
  const { data, problem } = useLookUp(PeopleInDocument, variablesOf(filter, after));
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined) return <Waiting lines={6} />;
  const { edges, pageInfo, count } = data.people;
  if (edges.length === 0 && after === undefined) return <p>{t('people.none')}</p>;
  return (
    <>
      {after === undefined ? (
        <>
          <PeopleOnPaper filter={filter} />
          <ListCount count={count} />
        </>
      ) : null}
      <ul className="rows">
        {edges.map(({ node }) => (
          <PersonRow key={node.id} person={changed.get(node.id) ?? node} onChoose={onChoose} />
        ))}
      </ul>
      <Rest page={pageInfo}>
        {(next) => <PeopleList {...{ filter, changed, onChoose }} after={next} />}
      </Rest>
    </>
  );
};
