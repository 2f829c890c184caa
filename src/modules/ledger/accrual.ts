import { assert } from '../../kernel/assert.ts';
import type { Case, Party } from '../mediation/mediationCase.ts';
import type { VolunteerService } from '../volunteering/volunteerService.ts';
import { accountIdOf, type Holder } from './account.ts';
import type { Deed } from './deed.ts';

/** Why a good deed earned nothing. Each is an answer that a person can be given. */
export type SkipReason =
  /** The side is a name alone: there is no account it could go to. */
  | 'no_account'
  /** The holder had not said yes when it was found done, or has said no since. */
  | 'not_recording'
  /** The duty was not found performed. */
  | 'not_performed'
  /** Nobody but the holder stands behind it. */
  | 'found_by_holder'
  /** It is less than one unit of the rule. */
  | 'below_unit'
  /** No version of the rule was in force then. */
  | 'no_rule';

/** A deed with the account it would go to, before anybody asked whether the holder wants it recorded. */
export interface Claim {
  readonly holder: Holder;
  readonly ruleCode: string;
  readonly deed: Deed;
  readonly idempotencyKey: string;
}

/** A deed that cannot earn anything, whatever the holder wants. */
export interface NoClaim {
  readonly holder?: Holder;
  readonly skipped: SkipReason;
}

const minutesPerHour = 60;

/**
 * What the sides of a case earn: one claim for each holder whose duty from the agreement was found performed. A holder
 * that stands on several sides earns once. Only a case closed as AGREEMENT_PERFORMED can be asked about.
 */
export function claimsOfCase(mediated: Case): (Claim | NoClaim)[] {
  assert(
    mediated.state === 'CLOSED' && mediated.closeReason === 'AGREEMENT_PERFORMED',
    'only a performed agreement earns',
  );
  const duties = new Set(mediated.agreement?.duties ?? []);
  const claims = mediated.parties
    .filter(({ id }) => duties.has(id))
    .map((party) => claimOfParty(mediated, party));
  const seen = new Set<string>();
  return claims.filter((claim) => {
    if (!('deed' in claim)) return true;
    const account = accountIdOf(claim.holder);
    return !seen.has(account) && seen.add(account);
  });
}

/** What the volunteer of a confirmed service earns: a point rule by full hours. Only a confirmed service can be asked about. */
export function claimsOfVolunteerService(service: VolunteerService): (Claim | NoClaim)[] {
  assert(service.state === 'CONFIRMED', 'only a confirmed service earns');
  const holder: Holder = { kind: 'PERSON', id: service.volunteerId };
  const { decidedBy, decidedAt } = service;
  if (decidedBy === undefined || decidedAt === undefined || decidedBy === service.volunteerId)
    return [{ holder, skipped: 'found_by_holder' }];
  const units = Math.floor(service.minutes / minutesPerHour);
  if (units < 1) return [{ holder, skipped: 'below_unit' }];
  return [
    {
      holder,
      ruleCode: 'service.confirmed',
      deed: { kind: 'SERVICE_CONFIRMED', id: service.id, units, at: decidedAt, foundBy: decidedBy },
      idempotencyKey: `service:${service.id}`,
    },
  ];
}

function claimOfParty(mediated: Case, party: Party): Claim | NoClaim {
  const holder = holderOfParty(party);
  if (holder === undefined) return { skipped: 'no_account' };
  if (party.performedAt === undefined) return { holder, skipped: 'not_performed' };
  const foundBy = mediated.history.findLast(
    ({ act, partyId }) => act === 'performed' && partyId === party.id,
  )?.by;
  if (foundBy === undefined || foundBy === party.personId)
    return { holder, skipped: 'found_by_holder' };
  return {
    holder,
    ruleCode: 'agreement.performed',
    deed: {
      kind: 'AGREEMENT_PERFORMED',
      id: mediated.id,
      units: 1,
      at: party.performedAt,
      foundBy,
    },
    idempotencyKey: `case:${mediated.id}`,
  };
}

function holderOfParty({ personId, firmId }: Party): Holder | undefined {
  if (firmId !== undefined) return { kind: 'FIRM', id: firmId };
  return personId === undefined ? undefined : { kind: 'PERSON', id: personId };
}
