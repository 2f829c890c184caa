/** In which way an open case holds its person: as a side, as its mediator, or as the one who speaks for a firm that is a side. */
export type BlockerKind = 'SIDE' | 'MEDIATOR' | 'FIRM';

/** An open case that would be left without somebody it needs. */
export interface ClosureBlocker {
  readonly kind: BlockerKind;
  /** The public number of the case. */
  readonly caseNo: string;
}

/** So many are named. */
export const blockersMax = 20;
