import type { KeptClock } from '../../src/modules/calendar/legalClock.store.ts';
import type { CaseNotice } from '../../src/modules/mediation/readCaseNotices.ts';
import type { CountedConnection } from '../connection.ts';
import type {
  Agreement,
  Case,
  CaseLine,
  Party,
} from '../../src/modules/mediation/mediationCase.ts';

/** The sides of the case, for a part of it that names them by id. */
interface AmongParties {
  readonly parties: readonly Party[];
}

/** And where the case belongs, for what its team alone may read. */
interface OfCase extends AmongParties {
  readonly area: string;
}

export type CaseMapper = Case;
export type PartyMapper = Party;
export type AgreementMapper = Agreement & AmongParties;
export type CaseLineMapper = CaseLine & OfCase;
export type CaseConnectionMapper = CountedConnection<Case>;
export type CaseNoticeMapper = CaseNotice;
export type CaseNoticeConnectionMapper = CountedConnection<CaseNotice>;
export type LegalClockConnectionMapper = CountedConnection<KeptClock>;
