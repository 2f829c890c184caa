import { useId, type ReactNode } from 'react';

/** What a control needs to be tied to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence that says what to do. */
  readonly error?: string | undefined;
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A control with its label above, its hint, and its error, all read out together. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((one) => one !== undefined).join(' ') || undefined;
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={errorId} className="error">
          {error}
        </p>
      )}
      {children({ id, describedBy, isWrong: error !== undefined })}
    </div>
  );
};
