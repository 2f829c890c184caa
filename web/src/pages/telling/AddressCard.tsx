import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RemoveDeliveryAddressDocument,
  type TellingAddressFragment,
} from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useAct } from '../../talk/useAct.ts';
import { AddressForm } from './AddressForm.tsx';
import type { CodedChannel } from './choice.ts';
import { CodeForm } from './CodeForm.tsx';

interface AddressCardProps {
  readonly channel: CodedChannel;
  readonly address: TellingAddressFragment | undefined;
}

interface AddressCardActs {
  /** An answer without an address names no type: the list is asked for again. */
  readonly onGone: () => void;
}

const tones = { UNCONFIRMED: 'soon', CONFIRMED: 'done', REFUSED: 'danger' } as const;

const Shown = ({ channel, address }: AddressCardProps) => {
  const { t } = useTranslation('telling');
  return (
    <span>
      <span className="quiet">{t(`channel.${channel}`)}</span>
      <span className="row-title">{address?.shown ?? t('none')}</span>
      {address === undefined ? null : (
        <span className="row-meta">
          <Mark tone={tones[address.state]}>{t(`state.${address.state}`)}</Mark>
        </span>
      )}
    </span>
  );
};

/** Where the person is reached by one channel: giving an address, its code, another one, none. */
export const AddressCard = ({ channel, address, onGone }: AddressCardProps & AddressCardActs) => {
  const { t } = useTranslation(['telling', 'shell']);
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<'confirmed' | 'removed'>();
  const { run, isBusy, problem } = useAct(RemoveDeliveryAddressDocument);
  const remove = async () => {
    if (address === undefined || (await run({ id: address.id })) === undefined) return;
    setDone('removed');
    onGone();
  };
  const name = t(`channel.${channel}`);
  const give = address === undefined ? t('set') : t('change');
  const actOn = (act: string) => t('actOn', { ns: 'shell', act, name });
  return (
    <li className="card">
      <Shown channel={channel} address={address} />
      <div className="acts">
        <Button
          aria-label={actOn(isOpen ? t('cancel', { ns: 'shell' }) : give)}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setDone(undefined);
          }}
        >
          {isOpen ? t('cancel', { ns: 'shell' }) : give}
        </Button>
        {address === undefined ? null : (
          <Button
            aria-label={actOn(t('remove'))}
            loading={isBusy}
            onClick={() => {
              void remove();
            }}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {done === undefined ? null : <p role="status">{t(done)}</p>}
      {isOpen ? (
        <AddressForm
          channel={channel}
          onSent={() => {
            setOpen(false);
            setDone(undefined);
          }}
        />
      ) : null}
      {!isOpen && address?.state === 'UNCONFIRMED' ? (
        <CodeForm
          address={address}
          onConfirmed={() => {
            setDone('confirmed');
          }}
          onAnother={() => {
            setOpen(true);
          }}
        />
      ) : null}
    </li>
  );
};
