import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDisplayNameDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useSessionActs } from '../../person/session.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';
import { useAct } from '../../talk/useAct.ts';
import { AccountForm } from './AccountForm.tsx';

interface ChangeNameProps {
  /** For how many days the new one stays. */
  readonly days: number;
  readonly onDone: () => void;
}

/** Another name shown from now on. */
export const ChangeName = ({ days, onDone }: ChangeNameProps) => {
  const { t } = useTranslation('account');
  const { again } = useSessionActs();
  const [name, setName] = useState('');
  const { run, isBusy, problem } = useAct(ChangeDisplayNameDocument);
  const isUnfit = isBlank(name) || lengthOf(name.trim()) > limits.displayName.max;
  const lack = isUnfit ? t('name.bad', limits.displayName) : undefined;
  const send = async () => {
    if ((await run({ displayName: name })) === undefined) return;
    again();
    onDone();
  };
  return (
    <AccountForm submit={t('save')} lacks={[lack]} onSend={send} {...{ isBusy, problem }}>
      {(shown) => (
        <Field
          label={t('name.new')}
          hint={t('name.hint', { ...limits.displayName, days })}
          error={shown(lack)}
        >
          {(ties) => (
            <TextLine ties={ties} value={name} onChange={setName} autoComplete="nickname" />
          )}
        </Field>
      )}
    </AccountForm>
  );
};
