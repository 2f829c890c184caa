import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GrantRoleDocument,
  RevokeRoleDocument,
  type PersonHeldFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Question } from '../../shell/Question.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { Trouble } from '../parts/Trouble.tsx';

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

const isSame = (one: Grant, other: Grant) =>
  one.role === other.role && one.scope.path === other.scope.path;

// The way back from a slip: the same role over the same area once more.
const GiveBack = ({ person, grant, onChanged }: Omit<RevokeProps, 'onClose'>) => {
  const { t } = useTranslation('desk');
  const { run, isBusy, problem } = useAct(GrantRoleDocument);
  const giveBack = async () => {
    const input = { personId: person.id, role: grant.role, scope: grant.scope.path };
    const data = await run({ input });
    if (data !== undefined) onChanged(data.grantRole);
  };
  return (
    <>
      <Mark tone="calm">{t('revoke.done')}</Mark>
      <Button loading={isBusy} onClick={() => void giveBack()}>
        {t('revoke.undo')}
      </Button>
      <Trouble problem={problem} />
    </>
  );
};

interface GrantRowProps extends GrantsProps {
  readonly grant: Grant;
  readonly onRevoke: () => void;
}

const GrantRow = ({ person, grant, onChanged, onRevoke }: GrantRowProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const isHeld = person.grants.some((one) => isSame(one, grant));
  return (
    <li className="card held">
      <span>
        <span className="row-title">{t(`role.${grant.role}`, { ns: 'shell' })}</span>
        <span className="row-meta">
          <span>{grant.scope.name}</span>
          <span>
            {t('grant.since')} <When at={grant.since} as="day" />
            {grant.by === null ? null : t('grant.givenBy', { name: grant.by.displayName })}
          </span>
        </span>
      </span>
      {isHeld ? null : <GiveBack {...{ person, grant, onChanged }} />}
      {isHeld && grant.mayDo.includes('REVOKE') ? (
        <Button onClick={onRevoke}>{t('revoke.do')}</Button>
      ) : null}
    </li>
  );
};

/** Every role held, with the way to take it back after a plain question. What was taken back stays in its place, with the way to undo it. */
export const Grants = ({ person, onChanged }: GrantsProps) => {
  const [asked, setAsked] = useState<Grant>();
  const [seen, setSeen] = useState(person.grants);
  const fresh = person.grants.filter((grant) => !seen.some((one) => isSame(one, grant)));
  const rows = [...seen, ...fresh];
  return (
    <>
      <ul className="rows">
        {rows.map((grant) => (
          <GrantRow
            key={`${grant.role} ${grant.scope.path}`}
            {...{ person, grant, onChanged }}
            onRevoke={() => {
              setSeen(rows);
              setAsked(grant);
            }}
          />
        ))}
      </ul>
      {asked === undefined ? null : (
        <Revoke
          {...{ person, onChanged }}
          grant={asked}
          onClose={() => {
            setAsked((open) => (open === asked ? undefined : open));
          }}
        />
      )}
    </>
  );
};
