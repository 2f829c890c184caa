import { useState, type ReactNode } from 'react';

interface MoreFiltersProps {
  /** What else the list can be narrowed by. */
  readonly label: string;
  /** Whether any of it is asked: then it stands open. */
  readonly isAsked: boolean;
  readonly children: ReactNode;
}

/** What a list can be narrowed by beside words, folded away until it is wanted. */
export const MoreFilters = ({ label, isAsked, children }: MoreFiltersProps) => {
  const [isOpen, setOpen] = useState(isAsked);
  return (
    <details
      className="more-filters"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{label}</summary>
      {children}
    </details>
  );
};
