import { useId } from 'react';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: T | '';
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
  /** Side by side where there is room, for short labels. */
  readonly isInline?: boolean;
}

/** One choice, all options in sight: large targets for a thumb, arrow keys for the keyboard. */
export const Radios = <T extends string>(props: RadiosProps<T>) => {
  const { legend, hint, error, value, options, onChoose, isInline = false } = props;
  const id = useId();
  const told = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const describedBy = told.filter((one) => one !== '').join(' ') || undefined;
  return (
    <fieldset
      className={error === undefined ? 'field choices' : 'field choices field-wrong'}
      aria-describedby={describedBy}
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
      <div className={isInline ? 'options options-inline' : 'options'}>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChoose(option.value);
              }}
            />
            <span>
              {option.label}
              {option.hint === undefined ? null : <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
