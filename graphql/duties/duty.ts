import type { Count } from '../../src/kernel/count.ts';
import type { Work } from '../../src/kernel/work.ts';
import type { DutyKind } from '../types.generated.ts';

/** What waits for somebody: its kind, how much of it, and the page's list that holds exactly these. */
export interface Duty {
  readonly kind: DutyKind;
  readonly count: Count;
  readonly path: string;
}

/** What a module has for the person to do in the role they act in, empty ones too; nothing for roles that do not work there. */
export type ReadDuties = (work: Work) => Promise<readonly Duty[]>;
