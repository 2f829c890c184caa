import { idFrom } from '../kernel/id.ts';
import type { Role } from '../kernel/work.ts';
import { staffRoles } from '../modules/audit/audit.policy.ts';
import { makeAuditLine, type AuditDraft } from '../modules/audit/auditLine.ts';
import { saveAuditLine } from '../modules/audit/auditLine.store.ts';
import type { Case, CaseLine } from '../modules/mediation/mediationCase.ts';
import { listCases } from '../modules/mediation/case.store.ts';
import { theCity } from './community.ts';

/** So many of the newest cases have their acts in the log: what the offices did lately. */
const casesMax = 40;
/** The network of the offices: of a range that is kept for examples (RFC 5737). */
const officeNetwork = '192.0.2.0/24';

/** By which root field a line of a case's history was written. */
const acts: Readonly<Partial<Record<CaseLine['act'], string>>> = {
  accepted: 'acceptCase',
  released: 'releaseCase',
  retitled: 'retitleCase',
  party_added: 'addParty',
  consent: 'recordConsent',
  meeting: 'recordMeeting',
  extended: 'extendTerm',
  agreed: 'recordAgreement',
  performed: 'recordPerformance',
  closed: 'closeCase',
};

const isOfTheTeam = (role: CaseLine['role']): role is Role =>
  staffRoles.some((one) => one === role);

/** Writes down what the offices did on the newest cases, as if they had been asked through the page. May be repeated. */
export async function plantAudit(): Promise<void> {
  const { items } = await listCases({ area: theCity }, { first: casesMax });
  for (const found of items) await Promise.all(found.history.map((line) => plantLine(found, line)));
}

async function plantLine(found: Case, line: CaseLine): Promise<void> {
  const { role } = line;
  const act = acts[line.act];
  if (act === undefined || !isOfTheTeam(role)) return;
  const people = found.parties.flatMap(({ personId }) => personId ?? []);
  const draft: AuditDraft = {
    ...{ at: line.at, person: line.by, role, scope: found.area },
    ...{ act, kind: 'ACT', outcome: 'ASKED', targetKind: 'CASE', targetId: found.id },
    about: people.filter((id) => id !== line.by),
    isShown: true,
    from: officeNetwork,
    requestId: idFrom('demo request', found.id, String(line.number)),
  };
  const id = idFrom('demo audit', found.id, String(line.number));
  await saveAuditLine(makeAuditLine(draft, () => id));
}
