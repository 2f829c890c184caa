import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmDeliveryAddressDocument,
  type TellingAddressFragment,
} from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { AccountForm } from '../account/AccountForm.tsx';

interface CodeFormProps {
  readonly address: TellingAddressFragment;
  readonly onConfirmed: () => void;
  readonly onAnother: () => void;
}

/** The code that was sent to an address. */
export const CodeForm = ({ address, onConfirmed, onAnother }: CodeFormProps) => {
  const { t } = useTranslation('telling');
  const { momentOf } = useWhen();
  const [code, setCode] = useState('');
  const { run, isBusy, problem } = useAct(ConfirmDeliveryAddressDocument);
  const lack = isBlank(code) ? t('codeNeeded') : undefined;
  const send = async () => {
    if ((await run({ channel: address.channel, code })) !== undefined) onConfirmed();
  };
  const hint = t('codeHint', {
    shown: address.shown,
    time: address.codeEndsAt === null ? '' : momentOf(address.codeEndsAt),
  });
  return (
    <>
      <AccountForm submit={t('confirm')} lacks={[lack]} onSend={send} {...{ isBusy, problem }}>
        {(shown) => (
          <Field label={t('code')} hint={hint} error={shown(lack)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={code}
                onChange={setCode}
                autoComplete="one-time-code"
                inputMode="numeric"
              />
            )}
          </Field>
        )}
      </AccountForm>
      <Button type="link" onClick={onAnother}>
        {t('another')}
      </Button>
    </>
  );
};
