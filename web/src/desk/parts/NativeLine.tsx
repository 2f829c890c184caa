import type { FieldTies } from '../../shell/Field.tsx';

interface NativeLineProps {
  readonly ties: FieldTies;
  readonly type: 'date' | 'time' | 'number';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | number;
  readonly max?: string | number;
}

/** A date, a time or a number in the device's own control, which every thumb knows. */
export const NativeLine = ({ ties, type, value, onChange, min, max }: NativeLineProps) => (
  <input
    id={ties.id}
    className="choice native"
    type={type}
    inputMode={type === 'number' ? 'numeric' : undefined}
    min={min}
    max={max}
    value={value}
    aria-describedby={ties.describedBy}
    aria-invalid={ties.isWrong}
    onChange={(event) => {
      onChange(event.target.value);
    }}
  />
);
