import type { Work } from '../../kernel/work.ts';
import type { Case } from '../mediation/mediationCase.ts';
import { accrueClaims, type Accrual } from './accrueClaims.ts';
import { claimsOfCase } from './accrual.ts';

/** Enters what the sides of a performed agreement earned, each once however often it is asked; says for every side what became of it. */
export const accrueCase = (work: Work, mediated: Case): Promise<Accrual[]> =>
  accrueClaims(work, claimsOfCase(mediated));
