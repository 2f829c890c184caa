import { useId } from 'react';

interface ChecksProps {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several choices at once, all in sight. */
export const Checks = ({ legend, hint, error, values, options, onChange }: ChecksProps) => {
  const id = useId();
  const told = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const toggle = (value: string) => {
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  };
  return (
    <fieldset
      className={error === undefined ? 'field choices' : 'field choices field-wrong'}
      aria-describedby={told.filter((one) => one !== '').join(' ') || undefined}
    >
      <legend className="field-name">{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
      <div className="options">
        {options.map(({ value, label }) => (
          <label key={value} className="option">
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={() => {
                toggle(value);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
