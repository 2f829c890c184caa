import type { ReactNode } from 'react';

interface TickProps {
  readonly type: 'checkbox' | 'radio';
  readonly name?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly children: ReactNode;
}

/** One choice with its words beside it, all of it large enough for a thumb: the device's own control. */
export const Tick = ({
  type,
  name,
  isChecked,
  onChange,
  describedBy,
  isWrong,
  children,
}: TickProps) => (
  <label className="tick">
    <input
      type={type}
      name={name}
      checked={isChecked}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
    <span>{children}</span>
  </label>
);
