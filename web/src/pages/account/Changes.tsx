import { useTranslation } from 'react-i18next';
import type { MyAccountFragment } from '../../gql/generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { useWhen } from '../../words/when.ts';
import { ChangeHome } from './ChangeHome.tsx';
import { ChangeName } from './ChangeName.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { ChangePhone } from './ChangePhone.tsx';
import { ChangeRow } from './ChangeRow.tsx';

interface ChangesProps {
  readonly me: MyAccountFragment;
  readonly onChanged: () => void;
}

const PastNames = ({ names }: { readonly names: MyAccountFragment['pastNames'] }) => {
  const { t } = useTranslation('account');
  const { dayOf } = useWhen();
  if (names.length === 0) return null;
  return (
    <details className="part">
      <summary>{t('name.past', { count: names.length })}</summary>
      <p className="quiet">{t('name.pastHint')}</p>
      <ul>
        {[...names].reverse().map(({ displayName, until }) => (
          <li key={until}>
            <Said>{displayName}</Said>{' '}
            <span className="quiet">{t('name.until', { day: dayOf(until) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Everything of the account that its owner can change: name shown, phone, home, password. */
export const Changes = ({ me, onChanged }: ChangesProps) => {
  const { t } = useTranslation('account');
  const { dayOf } = useWhen();
  const from = (at: string | null) =>
    at === null ? undefined : t('changeableFrom', { day: dayOf(at) });
  const then = (onDone: () => void) => () => {
    onDone();
    onChanged();
  };
  const home = me.home.within.map(({ name }) => name).join(' ');
  return (
    <>
      <ul className="rows">
        <ChangeRow
          name={t('name.is')}
          value={<Said>{me.displayName}</Said>}
          whyNot={from(me.displayNameFrom)}
        >
          {(onDone) => <ChangeName days={me.displayNameDays} onDone={then(onDone)} />}
        </ChangeRow>
        <ChangeRow name={t('phone.is')} value={me.phoneMasked ?? t('phone.none')}>
          {(onDone) => <ChangePhone onDone={then(onDone)} />}
        </ChangeRow>
        <ChangeRow name={t('home.is')} value={home} whyNot={from(me.homeFrom)}>
          {(onDone) => <ChangeHome home={me.home.path} days={me.homeDays} onDone={then(onDone)} />}
        </ChangeRow>
        <ChangeRow name={t('password.is')} value={t('password.closed')}>
          {(onDone) => <ChangePassword onDone={then(onDone)} />}
        </ChangeRow>
      </ul>
      <PastNames names={me.pastNames} />
    </>
  );
};
