import { useTranslation } from 'react-i18next';
import type { RecordLineFragment } from '../../gql/generated/graphql.ts';
import { useOpened } from '../../shell/useOpened.ts';
import { Said } from '../../shell/Said.tsx';
import { useWhen } from '../../words/when.ts';
import { LineFacts } from './LineFacts.tsx';

interface LineProps {
  readonly line: RecordLineFragment;
  /** Whether its holder reads it: then what it came from can be opened. */
  readonly isOwn?: boolean;
}

// What tells two lines apart: which case or which service, its place in the record, and the two days.
const Summary = ({ line }: LineProps) => {
  const { t } = useTranslation('record');
  const { dayOf } = useWhen();
  const { caseNo, volunteerServiceNote } = line;
  return (
    <span className="summary-words">
      {t(`source.${line.rule.source}`)}
      <span className="row-text">
        {caseNo === null ? (
          <Said>{volunteerServiceNote ?? ''}</Said>
        ) : (
          t('line.case', { no: caseNo })
        )}
      </span>
      <span className="row-meta">
        <span>{t('line.seq', { seq: line.seq })}</span>
        <span>{t('doneOn', { day: dayOf(line.deedAt) })}</span>
        <span>{t('enteredOn', { day: dayOf(line.at) })}</span>
      </span>
    </span>
  );
};

/** A line of a record, closed: its points, what for, its number and days; open: how it adds up. */
export const Line = ({ line, isOwn = false }: LineProps) => {
  const { t } = useTranslation('record');
  const { isOpen, onToggle } = useOpened(String(line.seq));
  return (
    <li className="card card-open">
      <details
        open={isOpen}
        onToggle={(event) => {
          onToggle(event.currentTarget.open);
        }}
      >
        <summary data-row>
          <span className="points">{t('points', { count: line.amount })}</span>
          <Summary line={line} />
        </summary>
        <LineFacts line={line} isOwn={isOwn} />
      </details>
    </li>
  );
};
