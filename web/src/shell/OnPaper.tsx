import { useTranslation } from 'react-i18next';

/** A line that stands on paper alone (print.css): on the screen the control beside it says the same. */
export const OnPaper = ({ words }: { readonly words: string }) => (
  <p className="on-paper" data-words={words} />
);

interface NarrowedOnPaperProps {
  /** What the list is narrowed by, as its control is called. */
  readonly by: string;
  /** What was asked; nothing is said where that is empty. */
  readonly to: string;
}

/** What a list is narrowed by, for its printed form. */
export const NarrowedOnPaper = ({ by, to }: NarrowedOnPaperProps) => {
  const { t } = useTranslation('shell');
  return to === '' ? null : <OnPaper words={t('list.narrowed', { by, to })} />;
};
