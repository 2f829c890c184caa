import { present } from '../src/kernel/assert.ts';
import { definedFields } from '../src/kernel/definedFields.ts';
import type { RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import { accrueCase } from '../src/modules/ledger/accrueCase.ts';
import type { Accrual } from '../src/modules/ledger/accrueClaims.ts';
import { accrueVolunteerService } from '../src/modules/ledger/accrueVolunteerService.ts';
import { findMissingIn } from './creditGaps.ts';
import { listPerformedCases } from '../src/modules/mediation/case.store.ts';
import { listConfirmedVolunteerServices } from '../src/modules/volunteering/volunteerService.store.ts';
import type { Step } from '../src/platform/jobRuns/jobStep.ts';
import { defineJob } from './defineJob.ts';

const cases: Step = {
  name: 'cases',
  next: async ({ work, from, to }, after, limit) => {
    const found = await listPerformedCases({ from, to, limit, ...afterOf(after) });
    return found.map((mediated) => ({
      cursor: present(mediated.closedOrder, 'place among the closed'),
      run: async () => countsOf(await accrueCase(work, mediated)),
    }));
  },
};

const services: Step = {
  name: 'services',
  next: async ({ work, from, to }, after, limit) => {
    const found = await listConfirmedVolunteerServices({ from, to, limit, ...afterOf(after) });
    return found.map((service) => ({
      cursor: present(service.decidedOrder, 'place among the decided'),
      run: async () => countsOf(await accrueVolunteerService(work, service)),
    }));
  },
};

/** Enters what the good deeds of a date earned: agreements closed as performed, services confirmed by a second person. */
export const accrueCredit = defineJob({
  kind: 'daily',
  name: 'accrueCredit',
  about: 'Enters the credit that the day’s performed agreements and confirmed services earned.',
  at: '00:30',
  firstDays: 31,
  steps: [cases, services],
  missing: ({ from, to }) => findMissingIn(from, to),
});

const afterOf = (after: string | undefined) => definedFields({ after });

/** Counts by outcome; what was skipped also by its reason, for that is what people ask about. */
function countsOf(accruals: readonly Accrual[]): RunCounts {
  const counts: Record<string, number> = {};
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const accrual of accruals) {
    add(accrual.outcome);
    if (accrual.outcome === 'skipped') add(`skipped_${accrual.reason}`);
  }
  return counts;
}
