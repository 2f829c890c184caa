import type { ReactNode } from 'react';
import { TextField } from '../../shell/TextField.tsx';

interface NoteFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence that says what to do. */
  readonly error: string | undefined;
  /** The most that the server takes, in code points. */
  readonly lengthMax: number;
  readonly note: string;
  /** Takes the changed remark as a part of the form's draft. */
  readonly change: (part: { readonly note: string }) => void;
}

/** The remark of an act: a few lines. */
export const NoteField = ({ note, change, ...rest }: NoteFieldProps) => (
  <TextField
    {...rest}
    rows={3}
    value={note}
    onChange={(text) => {
      change({ note: text });
    }}
  />
);
