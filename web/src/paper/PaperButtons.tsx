import { useTranslation } from 'react-i18next';
import { Button } from '../shell/Button.tsx';
import { Note } from '../shell/Note.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { usePaper } from './usePaper.ts';

interface PaperButtonsProps {
  /** Where each paper is fetched, and what its button says. */
  readonly papers: readonly { readonly path: string; readonly label: string }[];
}

/** Buttons that fetch papers; under them what became of the last one. */
export const PaperButtons = ({ papers }: PaperButtonsProps) => {
  const { t } = useTranslation('shell');
  const { fetchIt, busy, saved, problem } = usePaper();
  return (
    <>
      <div className="acts paper-ways">
        {papers.map(({ path, label }) => (
          <Button
            key={path}
            loading={busy === path}
            onClick={() => {
              void fetchIt(path);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {busy === undefined ? null : (
        <p className="quiet" role="status">
          {t('paper.printing')}
        </p>
      )}
      {saved === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t('paper.saved', { name: saved })}</p>
        </Note>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
};
