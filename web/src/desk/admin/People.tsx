import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PersonRolesDocument, type PersonHeldFragment } from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Section } from '../../shell/Section.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { useThreeColumns } from '../../look/device.ts';
import { DeskColumns, DeskItem } from '../parts/DeskColumns.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLookUp } from '../parts/useLookUp.ts';
import { GrantForm } from './GrantForm.tsx';
import { EndedGrants } from './EndedGrants.tsx';
import { Grants } from './Grants.tsx';
import { PeopleFilter } from './PeopleFilter.tsx';
import { PeopleList } from './PeopleList.tsx';
import { ResetStep } from './ResetStep.tsx';
import { filterFrom, paramsOf } from './peopleFilter.ts';

interface HeldProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

const Held = ({ person, onChanged }: HeldProps) => {
  const { t } = useTranslation('desk');
  const mayChange = useMay()('grantRole');
  return (
    <DeskItem
      label={person.displayName}
      facts={
        <Section title={t('people.who')}>
          <Facts
            rows={[
              { name: t('people.displayName'), value: person.displayName },
              { name: t('people.userName'), value: person.userName },
              { name: t('people.home'), value: person.home.name },
              ...(person.pastNames ?? []).map(({ displayName }) => ({
                name: t('people.pastName'),
                value: displayName,
              })),
            ]}
          />
        </Section>
      }
    >
      <Section title={t('people.roles')}>
        <Grants person={person} onChanged={onChanged} />
        <EndedGrants grants={person.endedGrants} />
      </Section>
      <ResetStep person={person} onChanged={onChanged} />
      {mayChange ? (
        <Section title={t('grant.title')}>
          <GrantForm person={person} onChanged={onChanged} />
        </Section>
      ) : null}
    </DeskItem>
  );
};

interface CurrentItemProps extends Pick<HeldProps, 'onChanged'> {
  readonly id: string;
}

// Read when a row is chosen, for the list does not hold who gave and took each role.
const CurrentItem = ({ id, onChanged }: CurrentItemProps) => {
  const { t } = useTranslation('desk');
  const { data, problem } = useLookUp(PersonRolesDocument, { id });
  const [changed, setChanged] = useState<PersonHeldFragment>();
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined) return <Waiting lines={6} />;
  const person = changed ?? data.personWithRoles;
  return person === null ? (
    <p>{t('people.none')}</p>
  ) : (
    <Held
      person={person}
      onChanged={(now) => {
        setChanged(now);
        onChanged(now);
      }}
    />
  );
};

/** The people of an area, found by name, role and place; the one in hand, who stands in the address, with every role held and ended. */
export const People = () => {
  const { t } = useTranslation('desk');
  const [params, setParams] = useSearchParams();
  const filter = filterFrom(params);
  const id = params.get('person');
  const hasRoom = useThreeColumns();
  const asked = paramsOf(filter);
  // What was changed here stands in the list without reading it again: that would be one more look-up.
  const [changed, setChanged] = useState<ReadonlyMap<string, PersonHeldFragment>>(new Map());
  const onChanged = (person: PersonHeldFragment) => {
    setChanged((before) => new Map(before).set(person.id, person));
  };
  const to = (next: Record<string, string>) => {
    setParams({ do: 'people', ...next });
  };
  const back = (
    <Link
      className="link-row"
      to={`?${new URLSearchParams({ do: 'people', ...asked }).toString()}`}
    >
      {t('people.back')}
    </Link>
  );
  if (id !== null && !hasRoom)
    return (
      <>
        {back}
        <CurrentItem key={id} {...{ id, onChanged }} />
      </>
    );
  return (
    <>
      {id === null ? (
        <PeopleFilter
          filter={filter}
          onAsk={(next) => {
            setChanged(new Map());
            to(paramsOf(next));
          }}
        />
      ) : (
        back
      )}
      <DeskColumns
        list={
          <Section title={t('people.list')}>
            <PeopleList
              key={JSON.stringify(asked)}
              {...{ filter, changed }}
              onChoose={(person) => {
                to({ ...asked, person });
              }}
            />
          </Section>
        }
      >
        {id === null ? null : <CurrentItem key={id} {...{ id, onChanged }} />}
      </DeskColumns>
    </>
  );
};
