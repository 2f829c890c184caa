interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  /** Shown while nothing is chosen. */
  readonly empty?: string;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly isDisabled?: boolean;
}

/** One choice from a list: the device's own control, which every phone and screen reader knows. */
export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const {
    id,
    value,
    options,
    onChoose,
    empty,
    describedBy,
    isWrong = false,
    isDisabled = false,
  } = props;
  return (
    <select
      id={id}
      className="choice"
      value={value}
      disabled={isDisabled}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};
