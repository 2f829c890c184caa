import type { Actor } from '../../src/kernel/work.ts';
import { mayReadCasesOf } from '../../src/modules/mediation/case.policy.ts';
import { countCases } from '../../src/modules/mediation/case.store.ts';
import { nobody } from '../../src/modules/mediation/caseColumns.ts';
import { pileAsked, type ClockPile } from '../../src/modules/mediation/readCaseClocks.ts';
import { countClocks } from '../../src/modules/calendar/legalClock.store.ts';
import type { CaseState } from '../../src/modules/mediation/mediationCase.ts';
import type { Duty, ReadDuties } from '../duties/duty.ts';

type Part = 'all' | 'waiting' | 'mine';

const ofMediators: readonly (readonly [Duty['kind'], CaseState, Part])[] = [
  ['CASES_WITHOUT_MEDIATOR', 'REGISTERED', 'waiting'],
  ['CASES_HANDED_BACK', 'MEDIATING', 'waiting'],
  ['AGREEMENTS_HANDED_BACK', 'AGREED', 'waiting'],
  ['OWN_CASES_REGISTERED', 'REGISTERED', 'mine'],
  ['OWN_CASES_MEDIATING', 'MEDIATING', 'mine'],
];
const ofOthers: readonly (readonly [Duty['kind'], CaseState, Part])[] = [
  ['CASES_REGISTERED', 'REGISTERED', 'all'],
  ['CASES_MEDIATING', 'MEDIATING', 'all'],
];
const pilesOfClocks: readonly (readonly [Duty['kind'], ClockPile])[] = [
  ['CASES_LATE', 'LATE'],
  ['CASES_DUE_TODAY', 'DUE_TODAY'],
];

/** What is late or ends today; then the cases that wait for a mediator and the mediator's own; for the others of the team, how many are under way. */
export const mediationDuties: ReadDuties = ({ actor, now }) => {
  if (!mayReadCasesOf(actor, actor.scope)) return Promise.resolve([]);
  const piles = actor.role === 'MEDIATOR' ? ofMediators : ofOthers;
  const clocks = pilesOfClocks.map(async ([kind, pile]) => ({
    kind,
    count: await countClocks(pileAsked(actor.scope, pile, now)),
    path: `/clocks?pile=${pile}`,
  }));
  return Promise.all([
    ...clocks,
    ...piles.map(async ([kind, state, part]) => ({
      kind,
      count: await countCases({ area: actor.scope, state, ...mediatedBy(actor, part) }),
      path: `/cases?state=${state}${part === 'all' ? '' : `&of=${part}`}`,
    })),
  ]);
};

function mediatedBy({ personId }: Actor, part: Part) {
  if (part === 'all') return {};
  return { mediatedBy: part === 'mine' ? personId : nobody };
}
