import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeHomeDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { useAct } from '../../talk/useAct.ts';
import { AreaChoice } from '../mine/AreaChoice.tsx';
import { AccountForm } from './AccountForm.tsx';

const communityDepth = 4;

interface ChangeHomeProps {
  readonly home: string;
  /** For how many days the new one stays. */
  readonly days: number;
  readonly onDone: () => void;
}

/** Another home; said beforehand that nobody vouches for it yet. */
export const ChangeHome = ({ home, days, onDone }: ChangeHomeProps) => {
  const { t } = useTranslation('account');
  const { again } = useSessionActs();
  const [path, setPath] = useState(home);
  const { run, isBusy, problem } = useAct(ChangeHomeDocument);
  const lack = path.split('/').length < communityDepth ? t('home.bad') : undefined;
  const send = async () => {
    if ((await run({ home: path })) === undefined) return;
    again();
    onDone();
  };
  return (
    <AccountForm submit={t('save')} lacks={[lack]} onSend={send} {...{ isBusy, problem }}>
      {(shown) => {
        const error = shown(lack);
        return (
          <fieldset className={error === undefined ? 'field' : 'field field-wrong'}>
            <legend className="field-name">{t('home.new')}</legend>
            <p className="hint">{t('home.hint', { days })}</p>
            {error === undefined ? null : <p className="error">{error}</p>}
            <AreaChoice value={path} onChange={setPath} />
          </fieldset>
        );
      }}
    </AccountForm>
  );
};
