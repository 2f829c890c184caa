import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddDeliveryAddressDocument } from '../../gql/generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import type { CodedChannel } from './choice.ts';

interface AddressFormProps {
  readonly channel: CodedChannel;
  readonly onSent: () => void;
}

/** An address to which a code is sent. */
export const AddressForm = ({ channel, onSent }: AddressFormProps) => {
  const { t } = useTranslation('telling');
  const [address, setAddress] = useState('');
  // One code for one address that was typed, however often the button is pressed.
  const [key, setKey] = useState(newKey);
  const { run, isBusy, problem } = useAct(AddDeliveryAddressDocument);
  const isMail = channel === 'MAIL';
  const lack = isBlank(address) ? t('needed') : undefined;
  const send = async () => {
    if ((await run({ input: { key, channel, address } })) !== undefined) onSent();
  };
  return (
    <AccountForm submit={t('sendCode')} lacks={[lack]} onSend={send} {...{ isBusy, problem }}>
      {(shown) => (
        <Field label={t(`address.${channel}`)} hint={t(`hint.${channel}`)} error={shown(lack)}>
          {(ties) => (
            <TextLine
              ties={ties}
              value={address}
              onChange={(typed) => {
                setAddress(typed);
                setKey(newKey());
              }}
              autoComplete={isMail ? 'email' : 'tel-national'}
              inputMode={isMail ? 'email' : 'tel'}
            />
          )}
        </Field>
      )}
    </AccountForm>
  );
};
