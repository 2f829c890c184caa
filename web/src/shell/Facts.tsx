import type { ReactNode } from 'react';

interface FactsProps {
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Facts as a summary list: name left, value right; one above the other on a phone. */
export const Facts = ({ rows }: FactsProps) => (
  <dl className="facts">
    {rows.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
