import { assert } from '../../kernel/assert.ts';
import { openDuties } from './caseTable.ts';
import { caseLimits, type Case } from './mediationCase.ts';

/** Stops a case that cannot be from being kept: each line is a sentence that holds for every case at every moment. */
export function checkCase(found: Case): void {
  const { state, parties, agreement, history } = found;
  const mediating = state === 'MEDIATING' || state === 'AGREED';
  const all = (holds: boolean, sentence: string) => {
    assert(holds, `case ${found.id}: ${sentence}`);
  };
  all(found.version === history.length, 'one version a line');
  all(history.length <= caseLimits.historyLinesMax, 'the history has a limit');
  all(
    history.every(({ number }, i) => number === i + 1),
    'lines are numbered without a gap',
  );
  all(parties.length <= caseLimits.partiesMax, 'the sides have a limit');
  all(parties.length === 0 || found.mediatorId !== undefined, 'sides come after the mediator');
  all(
    parties.every(({ personId }) => personId === undefined || personId !== found.mediatorId),
    'the mediator is no side',
  );
  all(!mediating || parties.length >= caseLimits.partiesMin, 'mediation has two sides');
  all(
    !mediating || parties.every(({ consent }) => consent === 'GIVEN'),
    'nobody is mediated without consent',
  );
  all(state !== 'AGREED' || agreement !== undefined, 'an agreed case has its agreement');
  all(
    parties.every(
      ({ id, performedAt }) => performedAt === undefined || agreement?.duties.includes(id) === true,
    ),
    'only a duty is performed',
  );
  checkEnd(found, all);
}

function checkEnd(found: Case, all: (holds: boolean, sentence: string) => void): void {
  const { closeReason, parties } = found;
  const closed = found.state === 'CLOSED';
  all(closed === (closeReason !== undefined), 'a closed case, and no other, has a reason');
  all(closed === (found.closedAt !== undefined), 'a closed case, and no other, has an end');
  all(closed === (found.closedOrder !== undefined), 'a closed case, and no other, is in the list');
  all(closed === (found.events.length === 1), 'closing is the one event');
  all(
    closeReason !== 'AGREEMENT_PERFORMED' ||
      (found.agreement !== undefined && openDuties(found).length === 0),
    'performed means every duty',
  );
  all(
    parties.every(({ consent }) => consent !== 'REFUSED') || closeReason === 'ONE_SIDE_UNWILLING',
    'a refusal ends the case',
  );
}
