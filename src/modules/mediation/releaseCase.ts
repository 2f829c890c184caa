import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { releasedCase } from './caseChange.ts';
import { changeCase, type CaseAsked } from './changeCase.ts';
import type { Case, ReleaseReason } from './mediationCase.ts';

/** Why somebody else is to mediate, with a remark of up to 500 code points; OTHER needs one. */
export interface ReleaseCaseInput extends CaseAsked {
  readonly reason: ReleaseReason;
  readonly note: string;
}

/** The mediator gives the case back, or a spokesperson takes it back: it waits for another mediator where it stands. */
export const releaseCase = (work: Work, input: ReleaseCaseInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'releaseCase', (found, stamp) =>
    releasedCase(found, stamp, input.reason, input.note),
  );
