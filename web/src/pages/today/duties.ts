import type { MyCaseLineFragment } from '../../gql/generated/graphql.ts';
import { daysUntil } from '../../words/chinaDay.ts';

/** One thing that the person must do in a case: answer whether they want mediation, or perform what they agreed. */
export type Duty =
  | { readonly kind: 'consent'; readonly of: MyCaseLineFragment }
  | {
      readonly kind: 'perform';
      readonly of: MyCaseLineFragment;
      readonly by: string;
      readonly isLate: boolean;
    };

const dutyIn = (one: MyCaseLineFragment, now: number): Duty | undefined => {
  if (one.state === 'CLOSED') return undefined;
  if (one.parties.some(({ isMine, consent }) => isMine && consent === 'ASKED')) {
    return { kind: 'consent', of: one };
  }
  const { agreement } = one;
  const isOwing = agreement?.duties.some(
    ({ isMine, performedAt }) => isMine && performedAt === null,
  );
  if (agreement === null || isOwing !== true) return undefined;
  const by = agreement.performBy;
  return { kind: 'perform', of: one, by, isLate: daysUntil(by, now) < 0 };
};

const urgency = (duty: Duty) => {
  if (duty.kind === 'perform' && duty.isLate) return 0;
  return duty.kind === 'consent' ? 1 : 2;
};

/** What the person must do today, late things first; `now` in epoch milliseconds. */
export const dutiesIn = (cases: readonly MyCaseLineFragment[], now: number): readonly Duty[] =>
  cases
    .map((one) => dutyIn(one, now))
    .filter((duty) => duty !== undefined)
    .sort((a, b) => urgency(a) - urgency(b));
