import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GrantRoleDocument,
  type PersonHeldFragment,
  type Role,
} from '../../gql/desk.generated/graphql.ts';
import { useAct } from '../../talk/useAct.ts';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { useLacks } from '../parts/useLacks.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { grantable } from './grantable.ts';
import { useRoot } from './root.ts';

interface GrantFormProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

/** Gives a role over an area. */
export const GrantForm = ({ person, onChanged }: GrantFormProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const lacks = useLacks();
  const root = useRoot();
  const [role, setRole] = useState<Role | ''>('');
  const [scope, setScope] = useState(root.path);
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAct(GrantRoleDocument);
  const send = async () => {
    if (role === '') return;
    setDone(false);
    const data = await run({ input: { personId: person.id, role, scope } });
    if (data === undefined) return;
    setDone(true);
    setRole('');
    onChanged(data.grantRole);
  };
  return (
    <ActForm
      label={t('grant.title')}
      submit={t('grant.send')}
      lacks={[lacks.chosen(role)]}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          <Field label={t('grant.role')} error={shown(lacks.chosen(role))}>
            {(ties) => (
              <Choice
                id={ties.id}
                value={role}
                empty={t('form.choose')}
                describedBy={ties.describedBy}
                isWrong={ties.isWrong}
                options={grantable.map((value) => ({
                  value,
                  label: t(`role.${value}`, { ns: 'shell' }),
                }))}
                onChoose={setRole}
              />
            )}
          </Field>
          <AreaPicker legend={t('grant.scope')} root={root} value={scope} onChoose={setScope} />
          {isDone ? (
            <Note tone="done" role="status">
              <p>{t('grant.done')}</p>
            </Note>
          ) : null}
        </>
      )}
    </ActForm>
  );
};
