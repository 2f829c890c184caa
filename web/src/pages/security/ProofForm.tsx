import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../shell/Field.tsx';
import type { Problem } from '../../talk/problem.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { CodeLine } from '../mine/CodeLine.tsx';
import { PasswordLine } from '../mine/PasswordLine.tsx';

/** What proves an owner to whom a session alone is not enough. */
export interface Proof {
  readonly password: string;
  readonly code: string;
}

interface ProofFormProps {
  readonly submit: string;
  /** Which code is asked for beside the password; none where no second step is set. */
  readonly code?: 'anyCode' | undefined;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly refusal: string | undefined;
  readonly onSend: (proof: Proof) => Promise<void>;
}

/** The password, and a code of the second step where one is set. */
export const ProofForm = ({ submit, code: kind, onSend, ...state }: ProofFormProps) => {
  const { t } = useTranslation('security');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const lack = {
    password: password === '' ? t('step.passwordNeeded') : undefined,
    code: kind !== undefined && isBlank(code) ? t('step.codeNeeded') : undefined,
  };
  return (
    <AccountForm
      submit={submit}
      lacks={[lack.password, lack.code]}
      onSend={() => onSend({ password, code })}
      {...state}
    >
      {(shown) => (
        <>
          <Field label={t('step.own')} error={shown(lack.password)}>
            {(ties) => (
              <PasswordLine
                ties={ties}
                value={password}
                onChange={setPassword}
                autoComplete="current-password"
              />
            )}
          </Field>
          {kind === undefined ? null : (
            <Field label={t(`step.${kind}`)} error={shown(lack.code)}>
              {(ties) => <CodeLine ties={ties} value={code} onChange={setCode} isRecovery />}
            </Field>
          )}
        </>
      )}
    </AccountForm>
  );
};
