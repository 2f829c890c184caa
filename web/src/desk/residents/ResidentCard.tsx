import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { useWhen } from '../../words/when.ts';
import { VouchButton } from './VouchButton.tsx';

interface ResidentCardProps {
  readonly resident: ResidentFragment;
  readonly onChanged: (resident: ResidentFragment) => void;
  /** What else can be done for the person. */
  readonly children?: ReactNode;
}

/** One resident: where they live, since when, who vouches for it, and the way to vouch or to take that back. */
export const ResidentCard = ({ resident, onChanged, children }: ResidentCardProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { momentOf } = useWhen();
  const { displayName, home, joinedAt, vouch, mayDo } = resident;
  const isVouching = mayDo.includes('VOUCH') || mayDo.includes('TAKE_VOUCH_BACK');
  const place = home.within.slice(-2).map(({ name }) => name);
  return (
    <li className="card">
      <span className="row-title">
        <Said>{displayName}</Said>
      </span>
      <span className="row-meta">
        <span>{place.join(' ')}</span>
        <span>
          {t('residents.joined')} <When at={joinedAt} as="day" />
        </span>
      </span>
      <p role="status">
        {vouch === null
          ? t('residents.notVouched')
          : t('residents.vouchedBy', {
              name: vouch.by.displayName,
              when: momentOf(vouch.at),
              office: t('actingRole', {
                ns: 'shell',
                role: t(`role.${vouch.role}`, { ns: 'shell' }),
                place: vouch.scope.name,
              }),
            })}
      </p>
      {isVouching ? <VouchButton resident={resident} onChanged={onChanged} /> : null}
      {children}
    </li>
  );
};
