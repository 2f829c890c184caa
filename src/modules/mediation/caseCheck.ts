import { assert } from '../../kernel/assert.ts';
import { openDuties } from './caseTable.ts';
import { caseLimits, type Case, type CaseLine } from './mediationCase.ts';

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
  const retitled = history.findLast(({ act }) => act === 'retitled');
  all(retitled === undefined || retitled.title === found.title, 'the newest title holds');
  all(parties.length <= caseLimits.partiesMax, 'the sides have a limit');
  all(found.mediatorId === mediatorIn(history), 'the mediator is the one of the history');
  all(parties.length === 0 || history.some(isMediators), 'sides come after a mediator');
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
  all(history.filter(({ act }) => act === 'extended').length <= 1, 'more time is given once');
  checkEnd(found, all);
}

/** A line by which somebody begins to mediate. */
const isMediators = ({ act, role }: CaseLine): boolean =>
  act === 'accepted' || (act === 'opened' && role === 'MEDIATOR');

/** Who mediates, by the history alone; undefined while the case waits. */
function mediatorIn(history: readonly CaseLine[]): string | undefined {
  const last = history.findLast((line) => isMediators(line) || line.act === 'released');
  return last === undefined || last.act === 'released' ? undefined : last.by;
}

function checkEnd(found: Case, all: (holds: boolean, sentence: string) => void): void {
  const { closeReason, parties } = found;
  const closed = found.state === 'CLOSED';
  all(closed === (closeReason !== undefined), 'a closed case, and no other, has a reason');
  all(closed === (found.closedAt !== undefined), 'a closed case, and no other, has an end');
  all(closed === (found.closedOrder !== undefined), 'a closed case, and no other, is in the list');
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
