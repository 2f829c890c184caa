import type { Work } from '../../kernel/work.ts';
import type { Service } from '../volunteering/volunteerService.ts';
import { accrueClaims, type Accrual } from './accrueClaims.ts';
import { claimsOfService } from './accrual.ts';

/** Enters what a confirmed service earned its volunteer, once however often it is asked. */
export const accrueService = (work: Work, service: Service): Promise<Accrual[]> =>
  accrueClaims(work, claimsOfService(service));
