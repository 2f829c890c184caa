import { Link } from 'react-router';

interface TabsProps<T extends string> {
  readonly label: string;
  /** The name in the address: `?state=OPEN`. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** One list or another, as links that can be shared. */
export const Tabs = <T extends string>({ label, name, value, options }: TabsProps<T>) => (
  <nav className="switch" aria-label={label}>
    {options.map((option) => (
      <Link
        key={option.value}
        to={`?${name}=${option.value}`}
        replace
        preventScrollReset
        aria-current={option.value === value ? 'page' : undefined}
      >
        {option.label}
      </Link>
    ))}
  </nav>
);
