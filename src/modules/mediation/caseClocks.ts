import { calendarDate } from '../../kernel/clock.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom } from '../../kernel/id.ts';
import type { DeadlineScope } from '../calendar/deadlineRule.ts';
import { ruleAt, ruleKey } from '../calendar/deadlineRule.ts';
import { deadlineRules } from '../calendar/deadlineRules.ts';
import type { ClockPlan } from '../calendar/legalClock.ts';
import {
  standingOf,
  turned,
  type ClockReason,
  type ClockSegment,
  type ClockState,
} from '../calendar/legalClock.ts';
import type { Case, CaseLine } from './mediationCase.ts';

/** What a case's clocks count: waiting for a mediator, the time for mediation, and the agreed day of performance. */
const caseClockCodes = ['MED_ACCEPT', 'MED_TERM', 'MED_PERFORM'] as const;
type CaseClockCode = (typeof caseClockCodes)[number];

/** The path of the city in which a case lies: its law comes first. */
export const cityOf = ({ area }: Pick<Case, 'area'>): string => area.split('/')[0] ?? '';

interface Counted {
  readonly code: CaseClockCode;
  readonly startLine: number;
  extended?: true;
  segments: readonly ClockSegment[];
}

/**
 * The clocks of a case, by its history alone: told again they are the same, told later they have more segments. MED_ACCEPT runs each
 * time that the case waits for a mediator; MED_TERM from the first mediator's acceptance, and pauses while a side is asked whether
 * it is willing (nobody is mediated who has not said yes); MED_PERFORM until everybody did what was agreed.
 */
export function caseClocks(found: Case, scopes: readonly DeadlineScope[]): readonly ClockPlan[] {
  const replay = new Replay(found);
  for (const line of found.history) replay.hear(line);
  return replay.clocks.map((clock) => ({
    id: idFrom('clock', found.id, clock.code, String(clock.startLine)),
    subject: { kind: 'case', id: found.id },
    area: found.area,
    code: clock.code,
    segments: clock.segments,
    ...definedFields({ ...limitOf(found, clock, scopes), extended: clock.extended }),
  }));
}

function limitOf(found: Case, { code, segments }: Counted, scopes: readonly DeadlineScope[]) {
  if (code === 'MED_PERFORM')
    return { agreedDay: found.agreement && calendarDate(found.agreement.performBy) };
  const [{ since } = { since: found.openedAt }] = segments;
  return { rule: ruleKey(ruleAt(deadlineRules, code, scopes, since)) };
}

/** Goes through the history line by line. */
class Replay {
  readonly clocks: Counted[] = [];
  readonly #asked = new Set<string>();
  readonly #owing: Set<string>;

  constructor({ agreement }: Case) {
    this.#owing = new Set(agreement?.duties);
  }

  hear(line: CaseLine): void {
    const acts: Readonly<Partial<Record<CaseLine['act'], () => void>>> = {
      opened: () => {
        this.#begin(line.role === 'MEDIATOR' ? 'MED_TERM' : 'MED_ACCEPT', line);
      },
      accepted: () => {
        this.#turn('MED_ACCEPT', 'STOPPED', 'DONE', line);
        if (!this.clocks.some(({ code }) => code === 'MED_TERM')) this.#begin('MED_TERM', line);
      },
      released: () => {
        this.#begin('MED_ACCEPT', line);
      },
      party_added: () => {
        this.#asked.add(line.partyId ?? '');
        this.#turn('MED_TERM', 'PAUSED', 'SIDE_ASKED', line);
      },
      consent: () => {
        this.#asked.delete(line.partyId ?? '');
        if (this.#asked.size === 0) this.#turn('MED_TERM', 'RUNNING', 'SIDES_ANSWERED', line);
      },
      extended: () => {
        const term = this.clocks.findLast(({ code }) => code === 'MED_TERM');
        if (term !== undefined) term.extended = true;
      },
      agreed: () => {
        this.#turn('MED_TERM', 'STOPPED', 'DONE', line);
        this.#begin('MED_PERFORM', line);
      },
      performed: () => {
        this.#owing.delete(line.partyId ?? '');
        if (this.#owing.size === 0) this.#turn('MED_PERFORM', 'STOPPED', 'DONE', line);
      },
      closed: () => {
        for (const code of caseClockCodes) this.#turn(code, 'STOPPED', 'ENDED', line);
      },
    };
    acts[line.act]?.();
  }

  #begin(code: CaseClockCode, line: CaseLine): void {
    const segments = turned([], segmentOf('RUNNING', 'STARTED', line));
    this.clocks.push({ code, startLine: line.number, segments });
  }

  /** Turns the newest clock of a kind, if there is one that is not so already and has not stopped. */
  #turn(code: CaseClockCode, state: ClockState, reason: ClockReason, line: CaseLine): void {
    const clock = this.clocks.findLast((one) => one.code === code);
    if (clock === undefined) return;
    const now = standingOf(clock).state;
    if (now === 'STOPPED' || now === state) return;
    clock.segments = turned(clock.segments, segmentOf(state, reason, line));
  }
}

const segmentOf = (state: ClockState, reason: ClockReason, { at, by }: CaseLine): ClockSegment => ({
  state,
  since: at,
  reason,
  by,
});
