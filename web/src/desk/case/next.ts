import type { CaseAct, CaseState, Consent } from '../../gql/desk.generated/graphql.ts';

interface Side {
  readonly id: string;
  readonly consent: Consent;
  readonly performedAt: string | null;
  readonly isMe: boolean;
}

/** What is needed of a case to say what comes next. */
export interface Standing {
  readonly state: CaseState;
  readonly mediator: unknown;
  readonly parties: readonly Side[];
  readonly agreement: { readonly duties: readonly { readonly id: string }[] } | null;
  readonly history: readonly { readonly act: string }[];
  readonly mayDo: readonly CaseAct[];
}

/** The sides that owe something under the agreement and have not done it yet. */
export const owingIn = <S extends Pick<Side, 'id' | 'performedAt'>>(one: {
  readonly parties: readonly S[];
  readonly agreement: Standing['agreement'];
}): readonly S[] => {
  const owed = new Set(one.agreement?.duties.map(({ id }) => id));
  return one.parties.filter(({ id, performedAt }) => owed.has(id) && performedAt === null);
};

/** Where the case stands, as a key of the catalogue: what everyone is waiting for. */
export const standOf = (one: Standing) => {
  if (one.state === 'CLOSED') return 'closed';
  if (one.mediator === null) return 'noMediator';
  if (one.state === 'AGREED') return owingIn(one).length > 0 ? 'performing' : 'performed';
  if (one.state === 'MEDIATING')
    return one.history.some(({ act }) => act === 'meeting') ? 'talked' : 'toTalk';
  return one.parties.length < 2 ? 'needsSides' : 'needsConsents';
};

/** What a registered case waits for before the sides are asked, as a key of the catalogue; undefined once they are. */
export const markOf = (one: {
  readonly state: CaseState;
  readonly mediator: unknown;
  readonly parties: readonly unknown[];
}) => {
  if (one.state !== 'REGISTERED') return undefined;
  if (one.mediator === null) return 'noMediator';
  return one.parties.length < 2 ? 'needsSides' : undefined;
};

const usual: Readonly<Record<ReturnType<typeof standOf>, readonly CaseAct[]>> = {
  noMediator: ['ACCEPT'],
  needsSides: ['ADD_PARTY'],
  needsConsents: ['RECORD_CONSENT'],
  toTalk: ['RECORD_MEETING'],
  talked: ['RECORD_AGREEMENT'],
  performing: ['RECORD_PERFORMANCE'],
  performed: ['CLOSE'],
  closed: [],
};

/** A side that has not answered yet is asked before anything else. */
const isMyTurn = ({ parties, mayDo }: Standing) =>
  mayDo.includes('RECORD_CONSENT') &&
  parties.some(({ isMe, consent }) => isMe && consent === 'ASKED');

/** The acts open to the person who looks, the one that comes next first; `next` is absent when it is another's turn. */
export const actsOf = (
  one: Standing,
): { next: CaseAct | undefined; others: readonly CaseAct[] } => {
  const open = one.mayDo;
  const next = isMyTurn(one)
    ? 'RECORD_CONSENT'
    : open.find((act) => usual[standOf(one)].includes(act));
  return { next, others: open.filter((act) => act !== next) };
};

/** Whether every side wants mediation, so that the case went on to it. */
const isWanted = ({ parties }: Standing) =>
  parties.length > 1 && parties.every(({ consent }) => consent === 'GIVEN');

/** The steps of a case in their order: those that were taken, the one where it stands, and those ahead. A closed case has none ahead. */
export const stepsOf = (
  one: Standing,
): readonly { readonly state: CaseState; readonly is: 'taken' | 'here' | 'ahead' }[] => {
  const reached: Readonly<Record<CaseState, boolean>> = {
    REGISTERED: true,
    MEDIATING: one.agreement !== null || isWanted(one),
    AGREED: one.agreement !== null,
    CLOSED: one.state === 'CLOSED',
  };
  return (['REGISTERED', 'MEDIATING', 'AGREED', 'CLOSED'] as const)
    .filter((state) => one.state !== 'CLOSED' || reached[state])
    .map((state) => ({
      state,
      is: state === one.state ? 'here' : reached[state] ? 'taken' : 'ahead',
    }));
};
