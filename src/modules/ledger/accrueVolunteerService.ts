import type { Work } from '../../kernel/work.ts';
import type { VolunteerService } from '../volunteering/volunteerService.ts';
import { accrueClaims, type Accrual } from './accrueClaims.ts';
import { claimsOfVolunteerService } from './accrual.ts';

/** Enters what a confirmed service earned its volunteer, once however often it is asked. */
export const accrueVolunteerService = (work: Work, service: VolunteerService): Promise<Accrual[]> =>
  accrueClaims(work, claimsOfVolunteerService(service));
