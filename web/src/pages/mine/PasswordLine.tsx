import { Input } from 'antd';
import type { FieldTies } from '../../shell/Field.tsx';

interface PasswordLineProps {
  readonly ties: FieldTies;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password, hidden while typed; the device's own keychain may fill it. */
export const PasswordLine = ({ ties, value, onChange, autoComplete }: PasswordLineProps) => (
  <Input
    id={ties.id}
    type="password"
    aria-describedby={ties.describedBy}
    aria-invalid={ties.isWrong}
    status={ties.isWrong ? 'error' : ''}
    autoComplete={autoComplete}
    value={value}
    onChange={(event) => {
      onChange(event.target.value);
    }}
  />
);
