import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { isBlank } from '../../talk/isBlank.ts';

/** Asks for the code of a paper once more, for whoever typed a character wrong; begins with what was asked. */
export const CodeForm = ({ asked }: { readonly asked: string }) => {
  const { t } = useTranslation('verify');
  const [code, setCode] = useState(asked);
  const go = useNavigate();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBlank(code)) void go(`/verify/${encodeURIComponent(code.trim())}`);
  };
  return (
    <form className="form narrow" onSubmit={onSubmit}>
      <Field label={t('again.label')} hint={t('again.hint')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="acts">
        <Button htmlType="submit">{t('again.act')}</Button>
      </div>
    </form>
  );
};
