/** Why somebody reports a text. At most eight, so that the list fits a phone. */
export type ReportKind =
  'THREAT' | 'MINOR' | 'PRIVATE_DATA' | 'INSULT' | 'RUMOUR' | 'ADVERTISING' | 'OFF_TOPIC' | 'OTHER';

/** How much harm the kind does while the text stands: 3 to a person’s safety, 2 to a person’s name, 1 to the talk. Our own order. */
const harms: Readonly<Record<ReportKind, number>> = {
  THREAT: 3,
  MINOR: 3,
  PRIVATE_DATA: 3,
  INSULT: 2,
  RUMOUR: 2,
  ADVERTISING: 1,
  OFF_TOPIC: 1,
  OTHER: 1,
};

export const harmMax = 3;

export const harmOf = (kind: ReportKind): number => harms[kind];

/** How often a reporter was right: of so many reports that were decided, so many led to a decision against the text. */
export interface ReporterRecord {
  readonly agreed: number;
  readonly decided: number;
}

/** How sure a report of this person is, between 0 and 1: one half before anything is known (Laplace's rule of succession). */
export const accuracyOf = ({ agreed, decided }: ReporterRecord): number =>
  (agreed + 1) / (decided + 2);

/** How sure it is that something is wrong when several say so independently: one less the chance that all are mistaken. */
export const certaintyOf = (weights: readonly number[]): number =>
  1 - weights.reduce((product, weight) => product * (1 - weight), 1);

/** Why somebody has to look at a text. */
export interface Cause {
  /** REPORT: somebody reported it; OFFICE: a decider brought it up; WAITING: it is read by nobody before; MACHINE: the model took it for an offence. */
  readonly kind: 'REPORT' | 'OFFICE' | 'WAITING' | 'MACHINE';
  readonly reportKind?: ReportKind;
  /** Who said so; never shown to the author. Absent for the machine. */
  readonly by?: string;
  /** The report that it comes from; absent for what the platform put there. */
  readonly reportId?: string;
  /** How much harm, 1 to 3 (`harmOf`). */
  readonly harm: number;
  /** How sure it is by itself, 0 to 1. */
  readonly weight: number;
  /** Which wording it was about. */
  readonly wording: number;
  readonly at: Date;
}
