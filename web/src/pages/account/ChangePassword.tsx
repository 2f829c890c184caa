import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useSessionActs } from '../../person/session.ts';
import { Field } from '../../shell/Field.tsx';
import { Tick } from '../../shell/Tick.tsx';
import { useAct } from '../../talk/useAct.ts';
import { PasswordLine } from '../mine/PasswordLine.tsx';
import { AccountForm } from './AccountForm.tsx';
import { passwordFits } from './passwordFits.ts';
import { useProofWords } from './useProofWords.ts';

const useChanging = (onDone: () => void) => {
  const { again } = useSessionActs();
  const wordsOf = useProofWords();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [keepThisSession, setKept] = useState(true);
  const [refusal, setRefusal] = useState<string>();
  const { run, isBusy, problem } = useAct(ChangePasswordDocument);
  const send = async () => {
    setRefusal(undefined);
    const input = { oldPassword, newPassword, keepThisSession };
    const outcome = (await run({ input }))?.changePassword;
    setRefusal(wordsOf(outcome));
    if (outcome?.__typename !== 'PasswordChanged') return;
    if (keepThisSession) onDone();
    else again();
  };
  return {
    ...{ oldPassword, setOld, newPassword, setNew, keepThisSession, setKept },
    ...{ refusal, isBusy, problem, send },
  };
};

/** A new password in place of the old one; every other device is signed out, and this one unless it stays. */
export const ChangePassword = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation('account');
  const it = useChanging(onDone);
  const lack = {
    old: it.oldPassword === '' ? t('password.needed') : undefined,
    new: passwordFits(it.newPassword) ? undefined : t('password.bad', limits.password),
  };
  const { isBusy, problem, refusal, send } = it;
  return (
    <AccountForm
      submit={t('password.send')}
      lacks={[lack.old, lack.new]}
      onSend={send}
      {...{ isBusy, problem, refusal }}
    >
      {(shown) => (
        <>
          <Field label={t('password.old')} error={shown(lack.old)}>
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={it.oldPassword}
                onChange={it.setOld}
                autoComplete="current-password"
              />
            )}
          </Field>
          <Field
            label={t('password.new')}
            hint={t('password.hint', { min: limits.password.min })}
            error={shown(lack.new)}
          >
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={it.newPassword}
                onChange={it.setNew}
                autoComplete="new-password"
              />
            )}
          </Field>
          <Tick type="checkbox" isChecked={it.keepThisSession} onChange={it.setKept}>
            {t('password.keep')}
            <small>{t('password.others')}</small>
          </Tick>
        </>
      )}
    </AccountForm>
  );
};
