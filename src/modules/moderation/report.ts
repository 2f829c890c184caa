import { idFrom, orderOf } from '../../kernel/id.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import type { ReportKind } from './cause.ts';
import { limits } from './moderation.limits.ts';

/** Whether a report led to a decision against the text; of what was kept it did not. */
export type ReportOutcome = 'AGREED' | 'KEPT';

/** What one person says is wrong with a text. The author never learns who. */
export interface Report {
  readonly id: string;
  readonly subject: StandingSubject;
  readonly reviewId: string;
  readonly byId: string;
  readonly role: Role;
  readonly kind: ReportKind;
  readonly text: string;
  readonly at: Date;
  /** Absent while nobody has decided. */
  readonly outcome?: ReportOutcome;
  readonly request: string;
  readonly order: string;
}

/** The one report of a person on a text. */
export const reportIdOf = (byId: string, { kind, id }: StandingSubject): string =>
  idFrom('report', byId, kind, id);

/** A new report. Throws BAD_INPUT on text beyond the limit. */
export const makeReport = (draft: Omit<Report, 'order' | 'outcome'>): Report => {
  const text = checkText('text', draft.text, limits.reportText);
  return { ...draft, text, order: orderOf(draft.at, draft.id) };
};
