import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

interface RestProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** What the button says, when the usual word does not fit. */
  readonly label?: string;
  /** Shows what follows the cursor; it asks for itself and ends with its own `Rest`. */
  readonly children: (after: string) => ReactNode;
}

/** The end of a list's page: a button for the next one, which then takes its place. */
export const Rest = ({ page, label, children }: RestProps) => {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!page.hasNextPage || page.endCursor === null) return null;
  if (isAsked) return children(page.endCursor);
  return (
    <div className="acts">
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {label ?? t('more', { ns: 'shell' })}
      </Button>
    </div>
  );
};
