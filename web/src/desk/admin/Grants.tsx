import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RevokeRoleDocument, type PersonHeldFragment } from '../../gql/desk.generated/graphql.ts';
import { Question } from '../../shell/Question.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { grantable } from './grantable.ts';

type Grant = PersonHeldFragment['grants'][number];

interface GrantsProps {
  readonly person: PersonHeldFragment;
  readonly onChanged: (person: PersonHeldFragment) => void;
}

interface RevokeProps extends GrantsProps {
  readonly grant: Grant;
  readonly onClose: () => void;
}

const Revoke = ({ person, grant, onChanged, onClose }: RevokeProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { run, isBusy, problem } = useAct(RevokeRoleDocument);
  const role = t(`role.${grant.role}`, { ns: 'shell' });
  const revoke = async () => {
    const input = { personId: person.id, role: grant.role, scope: grant.scope.path };
    const data = await run({ input });
    if (data === undefined) return;
    onChanged(data.revokeRole);
    onClose();
  };
  return (
    <Question
      title={t('revoke.title', { name: person.displayName, role, place: grant.scope.name })}
      yes={t('revoke.yes')}
      onYes={() => void revoke()}
      onNo={onClose}
      isDanger
      isBusy={isBusy}
    >
      <p>{t('revoke.text')}</p>
      <Trouble problem={problem} />
    </Question>
  );
};

/** Every role held, with the way to take it back after a plain question. */
export const Grants = ({ person, onChanged }: GrantsProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const [asked, setAsked] = useState<Grant>();
  return (
    <>
      <ul className="rows">
        {person.grants.map((grant) => (
          <li key={`${grant.role} ${grant.scope.path}`} className="card held">
            <span>
              <span className="row-title">{t(`role.${grant.role}`, { ns: 'shell' })}</span>
              <span className="row-meta">
                <span>{grant.scope.name}</span>
                <span>
                  {t('grant.since')} <When at={grant.since} as="day" />
                </span>
              </span>
            </span>
            {grantable.includes(grant.role) ? (
              <Button
                onClick={() => {
                  setAsked(grant);
                }}
              >
                {t('revoke.do')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <Revoke
          {...{ person, onChanged }}
          grant={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
};
