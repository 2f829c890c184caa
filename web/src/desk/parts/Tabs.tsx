import { Link, useSearchParams } from 'react-router';
import { withFilter } from '../../shell/listFilter.ts';
import { NarrowedOnPaper } from '../../shell/OnPaper.tsx';

interface TabsProps<T extends string> {
  readonly label: string;
  /** The name in the address: `?state=OPEN`. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** One list or another, as links that can be shared; what the lists are narrowed by stays. */
export const Tabs = <T extends string>({ label, name, value, options }: TabsProps<T>) => {
  const [params] = useSearchParams();
  const chosen = options.find((option) => option.value === value);
  return (
    <>
      <nav className="switch" aria-label={label}>
        {options.map((option) => (
          <Link
            key={option.value}
            to={withFilter(params, { [name]: option.value })}
            replace
            preventScrollReset
            aria-current={option.value === value ? 'page' : undefined}
          >
            {option.label}
          </Link>
        ))}
      </nav>
      <NarrowedOnPaper by={label} to={chosen?.label ?? ''} />
    </>
  );
};
