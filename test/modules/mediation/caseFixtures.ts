import { randomId } from '../../../src/kernel/id.ts';
import {
  agreedCase,
  caseWithParty,
  closedCase,
  consentedCase,
  performedCase,
  type ActStamp,
} from '../../../src/modules/mediation/caseChange.ts';
import {
  openedCase,
  type Case,
  type CaseState,
} from '../../../src/modules/mediation/mediationCase.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

/** The mediator of every case made here. */
export const stamp: ActStamp = { by: 'mediator', role: 'MEDIATOR', at: monday };

/** A registered case that no store has seen. */
export const fresh = (by = stamp): Case => ({
  ...openedCase({
    source: { kind: 'FIELD_REPORT', id: 'report' },
    messageId: randomId(),
    title: '噪声',
    area: places.community,
    ...by,
  }),
  no: '2026-1',
});

/** With sides of these names, without accounts: their ids are their names. */
export const withSides = (found: Case, ...names: string[]): Case =>
  names.reduce((one, name) => caseWithParty(one, stamp, { id: name, name }), found);

/** With the yes of these sides. */
export const withYes = (found: Case, ...ids: string[]): Case =>
  ids.reduce((one, id) => consentedCase(one, stamp, id, 'IN_PERSON'), found);

export const terms = (duties: readonly string[]) => ({
  facts: '夜里装修',
  terms: '十点以后停工',
  performBy: minutesLater(60 * 24),
  written: false,
  duties,
});

/** One case in each state, each grown from the one before: the sides are 甲 and 乙, both owe something. */
export function caseInEachState(): Readonly<Record<CaseState, Case>> {
  const REGISTERED = withSides(fresh(), '甲', '乙');
  const MEDIATING = withYes(REGISTERED, '甲', '乙');
  const AGREED = agreedCase(MEDIATING, stamp, terms(['甲', '乙']));
  const both = ['甲', '乙'].reduce((one, id) => performedCase(one, stamp, id, ''), AGREED);
  return {
    REGISTERED,
    MEDIATING,
    AGREED,
    CLOSED: closedCase(both, stamp, 'AGREEMENT_PERFORMED', ''),
  };
}
