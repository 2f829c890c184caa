import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { flagActsOpenTo } from '../triage/conflictFlag.policy.ts';
import type { ConflictFlag } from '../triage/conflictFlag.ts';
import type { FlagAct } from '../triage/flagActs.ts';
import type { Message } from '../opinion/message.ts';
import { caseActs, whyNot, whyNotOpen, whyNotTakeBack, type CaseAct } from './caseTable.ts';
import type { Case, Party } from './mediationCase.ts';

/** Who opens a case. */
export const caseOpeners = ['SPOKESPERSON', 'MEDIATOR'] as const satisfies readonly Role[];
/** The team that sees the cases of its area. */
export const caseReaders = [
  'SPOKESPERSON',
  'MEDIATOR',
  'AUDITOR',
] as const satisfies readonly Role[];
/** Who leads a case. */
export const mediators = ['MEDIATOR'] as const satisfies readonly Role[];
/** Who gives a case back, or takes it back. */
export const caseReleasers = ['SPOKESPERSON', 'MEDIATOR'] as const satisfies readonly Role[];

/** A spokesperson or a mediator of the area opens cases. */
export const mayOpenCase = (actor: Actor, area: string): boolean =>
  actsAs(actor, caseOpeners) && covers(actor.scope, area);

/** The team of an area sees its cases. */
export const mayReadCasesOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, caseReaders) && covers(actor.scope, area);

/** A person speaks for themselves; a representative who acts for a firm speaks for the firm alone. */
export const speaksFor = (actor: Actor, party: Party): boolean =>
  actor.firmId === undefined ? party.personId === actor.personId : party.firmId === actor.firmId;

/** Whether a side is the person, or a firm that the person represents, whichever role they act in. */
export const isOwnSide = (actor: Actor, party: Party): boolean =>
  party.personId === actor.personId ||
  speaksFor(actor, party) ||
  actor.firmIds?.some((id) => id === party.firmId) === true;

/** A case is read by its sides, whichever role they act in, and the team of its area. Its mediator is of that team, and only as long as the area is theirs. */
export const mayReadCase = (actor: Actor, found: Case): boolean =>
  mayReadCasesOf(actor, found.area) || found.parties.some((party) => isOwnSide(actor, party));

/** The team of its area sees whether the sides were told of a case; nobody sees it of their own opponent. */
export const mayReadCaseNotices = (actor: Actor, found: Case): boolean =>
  mayReadCasesOf(actor, found.area) && !isSide(actor, found);

/** The mediator of the case, as long as the area is theirs. */
const mediates = (actor: Actor, found: Case): boolean =>
  actsAs(actor, mediators) &&
  found.mediatorId === actor.personId &&
  covers(actor.scope, found.area);

/** The mediator writes down every side's answer; a side with an account gives its own. */
export const mayAnswerFor = (actor: Actor, found: Case, party: Party): boolean =>
  mediates(actor, found) || speaksFor(actor, party);

/** Its mediator gives a case back; a spokesperson of the area who neither is a side nor speaks for one takes it back, for a mediator may be gone. */
const mayRelease = (actor: Actor, found: Case): boolean =>
  mediates(actor, found) ||
  (actsAs(actor, caseReleasers) &&
    actor.role !== 'MEDIATOR' &&
    covers(actor.scope, found.area) &&
    !isSide(actor, found));

const isSide = (actor: Actor, { parties }: Case): boolean =>
  parties.some((party) => isOwnSide(actor, party));

/** Who may do an act with a case, whatever its state. A mediator who is a side, or speaks for one, cannot take it on. */
export function mayDoAct(actor: Actor, found: Case, act: CaseAct): boolean {
  if (act === 'acceptCase')
    return actsAs(actor, mediators) && covers(actor.scope, found.area) && !isSide(actor, found);
  if (act === 'releaseCase') return mayRelease(actor, found);
  if (act === 'recordConsent')
    return (
      mediates(actor, found) || found.parties.some((party) => mayAnswerFor(actor, found, party))
    );
  return mediates(actor, found);
}

/** What the person may do with the case now: the same sentences that the use cases ask, for the page to show. */
export const actsOpenTo = (actor: Actor, found: Case): CaseAct[] =>
  caseActs.filter((act) => mayDoAct(actor, found, act) && whyNot(found, act) === null);

/** What the person may do with a flag now, a case of its message being opened or not: decide about it, or open its one case (or be given it). */
export const actsOnFlag = (
  actor: Actor,
  flag: ConflictFlag,
  hasCase: boolean,
  now: Date,
): (FlagAct | 'OPEN_CASE')[] => [
  ...flagActsOpenTo(actor, flag, now).filter(
    (act) => act !== 'REOPEN' || whyNotTakeBack(flag, hasCase) === null,
  ),
  ...(mayOpenCase(actor, flag.area) && whyNotOpen(flag) === null ? (['OPEN_CASE'] as const) : []),
];

/** Whether the person may open a case straight from a message: from a report, whose one case is given where it is there already. */
export const mayOpenCaseFrom = (
  actor: Actor,
  { kind, area }: Pick<Message, 'kind' | 'area'>,
): boolean => kind === 'FIELD_REPORT' && mayOpenCase(actor, area);
