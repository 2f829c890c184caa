import { useEffect, useRef } from 'react';
import type { FieldTies } from '../../shell/Field.tsx';

interface CodeLineProps {
  readonly ties: FieldTies;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Six digits of the moment, or a recovery code of letters and digits. */
  readonly isRecovery?: boolean;
  /** Whether it takes the focus when it comes: as the only field of a new step. */
  readonly isFirst?: boolean;
}

/** A code of the second step; what is pasted may hold spaces and full-width digits. */
export const CodeLine = (props: CodeLineProps) => {
  const { ties, value, onChange, isRecovery = false, isFirst = false } = props;
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) line.current?.focus();
  }, [isFirst, isRecovery]);
  return (
    <input
      ref={line}
      id={ties.id}
      type="text"
      className="input code-line"
      aria-describedby={ties.describedBy}
      aria-invalid={ties.isWrong}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoCapitalize="characters"
      spellCheck={false}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
};
