import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import type { FieldTies } from '../../shell/Field.tsx';

interface PasswordLineProps {
  readonly ties: FieldTies;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password, hidden while typed unless its owner wants to see it; the device's own keychain may fill it. */
export const PasswordLine = ({ ties, value, onChange, autoComplete }: PasswordLineProps) => {
  const { t } = useTranslation('shell');
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <input
        id={ties.id}
        className="input"
        type={isShown ? 'text' : 'password'}
        aria-describedby={ties.describedBy}
        aria-invalid={ties.isWrong}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <Button
        aria-pressed={isShown}
        aria-controls={ties.id}
        aria-label={t('password.show')}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        {t(isShown ? 'password.hidden' : 'password.shown')}
      </Button>
    </div>
  );
};
