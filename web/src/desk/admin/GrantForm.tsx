import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GrantRoleDocument,
  type PersonHeldFragment,
  type Role,
} from '../../gql/desk.generated/graphql.ts';
import { grantableRoles } from '../../gql/generated/rights.ts';
import { useAct } from '../../talk/useAct.ts';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { Question } from '../../shell/Question.tsx';
import { Note } from '../../shell/Note.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { useLacks } from '../parts/useLacks.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { useRoot } from './root.ts';

interface GrantFormProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

const nowhere = { path: '', name: '' };

/** What is asked before it is given. */
interface Asked {
  readonly role: Role;
  readonly scope: typeof nowhere;
}

const useGranting = ({ person, onChanged }: GrantFormProps) => {
  const lacks = useLacks();
  const [role, setRole] = useState<Role | ''>('');
  const [scope, setScope] = useState(nowhere);
  const [asked, setAsked] = useState<Asked>();
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAct(GrantRoleDocument);
  const grant = async (asked: Asked) => {
    const { role, scope } = asked;
    const data = await run({ input: { personId: person.id, role, scope: scope.path } });
    // What was chosen since, while the answer took its time, is another question.
    setAsked((open) => (open === asked ? undefined : open));
    if (data === undefined) return;
    setDone(true);
    setRole((chosen) => (chosen === role ? '' : chosen));
    setScope((chosen) => (chosen === scope ? nowhere : chosen));
    onChanged(data.grantRole);
  };
  const ask = () => {
    setDone(false);
    if (role !== '') setAsked({ role, scope });
    return Promise.resolve();
  };
  const lack = { role: lacks.chosen(role), scope: lacks.chosen(scope.path) };
  return {
    ...{ role, setRole, scope, setScope, asked, setAsked, isDone },
    ...{ isBusy, problem, grant, ask, lack },
  };
};

interface AskProps {
  readonly asked: Asked;
  readonly person: PersonHeldFragment;
  readonly work: ReturnType<typeof useGranting>;
}

const Ask = ({ asked, person, work }: AskProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { role, scope } = asked;
  return (
    <Question
      title={t('grant.ask', {
        name: person.displayName,
        role: t(`role.${role}`, { ns: 'shell' }),
        place: scope.name,
      })}
      yes={t('grant.send')}
      onYes={() => void work.grant(asked)}
      onNo={() => {
        work.setAsked(undefined);
      }}
      isBusy={work.isBusy}
    >
      <p>{t('grant.askText')}</p>
    </Question>
  );
};

/** Gives a role over an area, after a plain question that names person, role and area. */
export const GrantForm = (props: GrantFormProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const root = useRoot();
  const work = useGranting(props);
  const { role, scope, lack, isBusy, problem } = work;
  return (
    <>
      <ActForm
        label={t('grant.title')}
        submit={t('grant.send')}
        lacks={[lack.role, lack.scope]}
        onSend={work.ask}
        {...{ isBusy, problem }}
      >
        {(shown) => (
          <>
            <Field label={t('grant.role')} error={shown(lack.role)}>
              {({ id, describedBy, isWrong }) => (
                <Choice
                  {...{ id, describedBy, isWrong }}
                  value={role}
                  empty={t('form.pick')}
                  options={grantableRoles.map((value) => ({
                    value,
                    label: t(`role.${value}`, { ns: 'shell' }),
                  }))}
                  onChoose={work.setRole}
                />
              )}
            </Field>
            <AreaPicker
              legend={t('grant.scope')}
              root={root}
              value={scope.path}
              error={shown(lack.scope)}
              onChoose={(path, name) => {
                work.setScope({ path, name });
              }}
            />
            {work.isDone ? (
              <Note tone="done" role="status">
                <p>{t('grant.done')}</p>
              </Note>
            ) : null}
          </>
        )}
      </ActForm>
      {work.asked === undefined ? null : (
        <Ask asked={work.asked} person={props.person} work={work} />
      )}
    </>
  );
};
