import type { HTMLInputAutoCompleteAttribute } from 'react';
import type { FieldTies } from './Field.tsx';

interface TextLineProps {
  readonly ties: FieldTies;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'email';
}

/** A field for one line of text. */
export const TextLine = ({
  ties,
  value,
  onChange,
  autoComplete = 'off',
  inputMode = 'text',
}: TextLineProps) => (
  <input
    id={ties.id}
    type="text"
    className="input"
    aria-describedby={ties.describedBy}
    aria-invalid={ties.isWrong}
    autoComplete={autoComplete}
    inputMode={inputMode}
    value={value}
    onChange={(event) => {
      onChange(event.target.value);
    }}
  />
);
