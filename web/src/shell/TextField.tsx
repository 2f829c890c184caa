import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../talk/lengthOf.ts';
import { Field } from './Field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence that says what to do. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The most characters (code points) that the server takes. */
  readonly lengthMax: number;
  readonly rows?: number;
}

/** A field for longer text that says how much room is left once four fifths are used; it never cuts off what was typed. */
export const TextField = ({ label, hint, error, rows = 4, ...rest }: TextFieldProps) => {
  const { t } = useTranslation('shell');
  const { value, onChange, lengthMax } = rest;
  const left = lengthMax - lengthOf(value);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy, isWrong }) => (
        <>
          <textarea
            id={id}
            className="input"
            rows={rows}
            style={{ minHeight: `calc(${String(rows)}lh + 0.625rem)` }}
            aria-describedby={describedBy}
            aria-invalid={isWrong}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          <div role="status" className="quiet">
            {left < 0 ? t('length.over', { count: -left }) : null}
            {left >= 0 && left < lengthMax / 5 ? t('length.left', { count: left }) : null}
          </div>
        </>
      )}
    </Field>
  );
};
