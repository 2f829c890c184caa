import type { Outcome } from '../tool.ts';
import type { AskedImport } from './askedImport.ts';
import { encodingName, type Encoding } from './encoding.ts';
import type { ImportSummary } from './importFile.ts';
import type { Destination } from './destination.ts';

/** How an import went, beside its counts. */
export interface ImportCourse {
  readonly encoding: Encoding;
  readonly destination: Destination;
  readonly seconds: number;
  /** False when it was stopped before the end of the file. */
  readonly whole: boolean;
}

/** What an import tells people and scripts. Refused when it was stopped, or when not one row was fit. */
export function importOutcome(
  asked: AskedImport,
  sum: ImportSummary,
  { encoding, destination, seconds, whole }: ImportCourse,
): Outcome {
  const isAllRefused = sum.total > 0 && sum.refused === sum.total;
  const lines = [
    `${headOf(asked, whole)} (${encodingName(encoding)}) for ${destination.told} in ${String(seconds)} s: ${countsOf(sum)}.`,
    ...(sum.refused > 0 ? [`Refused rows: ${asked.errors}`] : []),
    ...(isAllRefused ? ['Every row was refused: nothing could be taken from this file.'] : []),
    ...(sum.unjudged > 0
      ? [`${String(sum.unjudged)} could not be judged; they are kept and tried again later.`]
      : []),
    ...(whole ? [] : ['Run it again to go on.']),
  ];
  return {
    done: whole && !isAllRefused,
    line: lines.join('\n'),
    summary: {
      ...sum,
      seconds,
      encoding: encodingName(encoding),
      area: destination.area,
      ...(asked.dryRun ? { dryRun: true } : {}),
    },
  };
}

const headOf = ({ dryRun, file }: AskedImport, whole: boolean): string => {
  if (!whole) return `Stopped in the middle of ${file}`;
  return `${dryRun ? 'Checked' : 'Imported'} ${file}`;
};

const countsOf = (sum: ImportSummary): string => {
  const differing =
    sum.differing > 0 ? ` (${String(sum.differing)} in other words, left as they are)` : '';
  return (
    `${String(sum.total)} rows, ${String(sum.stored)} stored, ${String(sum.alreadyThere)} already there${differing}, ` +
    `${String(sum.refused)} refused, ${String(sum.flagged)} flagged`
  );
};
