import { contentHash, idFrom } from '../../kernel/id.ts';

/** Lines kept of one report; the counts say how many there were. */
const findingsMax = 200;

/** What one night's check of the platform's own promises found. Kept for ever; no line holds a person's name or words. */
export interface InvariantReport {
  readonly id: string;
  /** The calendar date that had ended. */
  readonly date: string;
  readonly at: Date;
  readonly counts: Readonly<Record<string, number>>;
  /** Each promise that does not hold, at most 200 lines; empty when all is well. */
  readonly findings: readonly string[];
}

/** A report under the id that its date and content give: the same check with the same result is the same report. */
export const makeInvariantReport = (draft: Omit<InvariantReport, 'id'>): InvariantReport => {
  const findings = draft.findings.slice(0, findingsMax);
  const content = contentHash({ counts: draft.counts, findings });
  return { ...draft, findings, id: idFrom('invariantReport', draft.date, content) };
};
