import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { clockDue } from '../calendar/clockDue.ts';
import { scopesIn } from '../calendar/scopesIn.ts';
import { readMeasure } from '../calendar/readMeasure.ts';
import { extendedCase } from './caseChange.ts';
import { caseClocks } from './caseClocks.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case, Manner } from './mediationCase.ts';

/** In which way every side said that mediation may take longer. */
export interface ExtendTermInput extends KeyedCaseAsked {
  readonly manner: Manner;
}

/**
 * The mediator writes down that all sides want the time for mediation to be longer, once, by what its rule allows (人民法院在线调解规则
 * Art 24, 宁波市人民调解条例 Art 27). A time that is over is not made longer.
 */
export const extendTerm = (work: Work, input: ExtendTermInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'extendTerm', async (found, stamp) => {
    const end = await termEndOf(found);
    return end !== undefined && end <= work.now
      ? { reason: 'case_term_over' }
      : extendedCase(found, stamp, input.manner);
  });

/** When the time for mediation ends; undefined while it stands still or its end cannot be said yet. */
async function termEndOf(found: Case): Promise<Date | undefined> {
  const scopesOf = await scopesIn([found.area]);
  const clocks = caseClocks(found, scopesOf(found.area));
  const term = clocks.find(({ code }) => code === 'MED_TERM');
  return term === undefined ? undefined : clockDue(term, await readMeasure(found.area)).at;
}
