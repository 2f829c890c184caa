import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { PersonByNameDocument, type PersonHeldFragment } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { problemOf, type Problem } from '../../talk/problem.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { GrantForm } from './GrantForm.tsx';
import { Grants } from './Grants.tsx';

interface HeldProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

const Held = ({ person, onChanged }: HeldProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Section title={t('people.who')}>
        <Facts
          rows={[
            { name: t('people.displayName'), value: person.displayName },
            { name: t('people.userName'), value: person.userName },
            { name: t('people.home'), value: person.home.name },
          ]}
        />
      </Section>
      <Section title={t('people.roles')}>
        <Grants person={person} onChanged={onChanged} />
      </Section>
      <Section title={t('grant.title')}>
        <GrantForm person={person} onChanged={onChanged} />
      </Section>
    </>
  );
};

type Found = { readonly person: PersonHeldFragment | null } | { readonly problem: Problem };

const useFinding = () => {
  const client = useClient();
  const [found, setFound] = useState<Found>();
  const [isBusy, setBusy] = useState(false);
  const find = async (userName: string) => {
    setBusy(true);
    const { data, error } = await client
      .query(PersonByNameDocument, { userName }, { requestPolicy: 'network-only' })
      .toPromise();
    setFound(
      error === undefined ? { person: data?.personByName ?? null } : { problem: problemOf(error) },
    );
    setBusy(false);
  };
  return { found, setFound, isBusy, find };
};

/** Finds a person by the exact sign-in name, shows the roles held, gives and takes them. */
export const People = () => {
  const { t } = useTranslation('desk');
  const { found, setFound, isBusy, find } = useFinding();
  const [userName, setUserName] = useState('');
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBlank(userName)) void find(userName);
  };
  return (
    <>
      <form className="form" onSubmit={onSubmit} noValidate aria-label={t('people.find')}>
        <Field label={t('people.userName')} hint={t('people.hint')}>
          {(ties) => <TextLine ties={ties} value={userName} onChange={setUserName} />}
        </Field>
        <div className="acts acts-close">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('people.find')}
          </Button>
        </div>
      </form>
      {found !== undefined && 'problem' in found ? <Trouble problem={found.problem} /> : null}
      {found !== undefined && 'person' in found && found.person === null ? (
        <Note tone="soon" role="alert">
          <p>{t('people.none')}</p>
        </Note>
      ) : null}
      {found !== undefined && 'person' in found && found.person !== null ? (
        <Held
          key={found.person.id}
          person={found.person}
          onChanged={(person) => {
            setFound({ person });
          }}
        />
      ) : null}
    </>
  );
};
