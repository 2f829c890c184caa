import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePhoneDocument } from '../../gql/generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { PasswordLine } from '../mine/PasswordLine.tsx';
import { AccountForm } from './AccountForm.tsx';
import { useProofWords } from './useProofWords.ts';

/** Another phone number, or none; the password is asked for, because the number signs in too. */
export const ChangePhone = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation('account');
  const wordsOf = useProofWords();
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(ChangePhoneDocument);
  const lack = password === '' ? t('password.needed') : undefined;
  const send = async () => {
    setRefusal(undefined);
    const data = await run({ password, ...(isBlank(phone) ? {} : { phone }) });
    const outcome = data?.changePhone;
    if (outcome?.__typename === 'NameTaken') setRefusal(t('phone.taken'));
    else setRefusal(wordsOf(outcome));
    if (outcome?.__typename === 'PhoneChanged') onDone();
  };
  return (
    <AccountForm submit={t('save')} lacks={[lack]} onSend={send} {...{ isBusy, problem, refusal }}>
      {(shown) => (
        <>
          <Field label={t('phone.new')} hint={t('phone.hint')}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={phone}
                onChange={setPhone}
                autoComplete="tel-national"
                inputMode="tel"
              />
            )}
          </Field>
          <Field label={t('password.own')} error={shown(lack)}>
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={password}
                onChange={setPassword}
                autoComplete="current-password"
              />
            )}
          </Field>
        </>
      )}
    </AccountForm>
  );
};
