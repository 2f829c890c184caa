import { present } from '../../kernel/assert.ts';
import { doneOf } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { acceptCase } from '../../modules/mediation/acceptCase.ts';
import { addParty } from '../../modules/mediation/addParty.ts';
import { closeCase } from '../../modules/mediation/closeCase.ts';
import type { Case, CloseReason } from '../../modules/mediation/mediationCase.ts';
import { openCase } from '../../modules/mediation/openCase.ts';
import { recordAgreement } from '../../modules/mediation/recordAgreement.ts';
import { recordConsent } from '../../modules/mediation/recordConsent.ts';
import { recordPerformance } from '../../modules/mediation/recordPerformance.ts';
import { recordSession } from '../../modules/mediation/recordSession.ts';
import { confirmFlag } from '../../modules/triage/confirmFlag.ts';
import { flagIdOf } from '../../modules/triage/flag.ts';
import { findFlag } from '../../modules/triage/flag.store.ts';
import type { DemoCast } from './plantPeople.ts';
import { demoCases, type DemoCase } from './cases.ts';

/** When something of the demo happened: days before the first start, and the hour of that day in China. */
export type DemoClock = (daysAgo: number, hour: number) => Date;

/** Walks the demo's cases to their stations. `messageIds` are those of the posts by the names the cases use. */
export async function plantCases(
  cast: DemoCast,
  clock: DemoClock,
  messageIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const story of demoCases)
    await plantCase(cast, clock, story, present(messageIds.get(story.from), story.from));
}

async function plantCase(
  cast: DemoCast,
  clock: DemoClock,
  story: DemoCase,
  messageId: string,
): Promise<void> {
  const day = (later: number, hour: number) => clock(story.daysAgo - later, hour);
  const spokesperson = cast.at('fayan', day(0, 9), 'SPOKESPERSON');
  const flagId = flagIdOf(messageId);
  const flag = await findFlag(flagId);
  if (flag?.state !== 'OPEN') return;
  await confirmFlag(spokesperson, { id: flagId, version: flag.version, note: '' });
  let found = doneOf(
    await openCase(spokesperson, { key: `demo-open-${story.from}`, flagId, title: story.title }),
  );

  const at = (later: number, hour: number) => cast.at('tiaojie', day(later, hour), 'MEDIATOR');
  const asked = () => ({ caseId: found.id, version: found.version });
  found = doneOf(await acceptCase(at(0, 10), asked()));
  for (const [i, party] of story.parties.entries()) {
    const side = { key: `demo-side-${String(i)}`, ...partyOf(cast, party) };
    found = doneOf(await addParty(at(0, 11), { ...asked(), ...side }));
  }
  if (story.until === 'REGISTERED') return;
  found = await plantConsents(at(0, 14), found, story.refusedBy);
  if (found.state === 'CLOSED') return;
  for (const [i, note] of story.sessions.entries()) {
    const talk = { key: `demo-talk-${String(i)}`, manner: 'IN_PERSON', note } as const;
    found = doneOf(await recordSession(at(1, 15), { ...asked(), ...talk }));
  }
  if (story.agreement === undefined) return;
  found = await plantAgreement(at(2, 16), found, story.agreement, day(12, 18));
  if (story.closed === undefined) return;
  await plantClosing(at(4, 17), found, story.closed);
}

function partyOf(cast: DemoCast, party: DemoCase['parties'][number]) {
  if ('firm' in party) return { firmId: present(cast.firmIds.get(party.firm), party.firm) };
  if ('name' in party) return party;
  return { personId: cast.at(party.userName, new Date(0)).actor.personId };
}

async function plantConsents(
  work: Work,
  start: Case,
  refusedBy: number | undefined,
): Promise<Case> {
  let found = start;
  for (const [i, party] of start.parties.entries()) {
    if (found.state === 'CLOSED') break;
    const consent = i === refusedBy ? 'REFUSED' : 'GIVEN';
    const asked = { caseId: found.id, version: found.version, partyId: party.id };
    found = doneOf(await recordConsent(work, { ...asked, consent, manner: 'BY_PHONE' }));
  }
  return found;
}

async function plantAgreement(
  work: Work,
  found: Case,
  agreement: NonNullable<DemoCase['agreement']>,
  performBy: Date,
): Promise<Case> {
  const duties = agreement.owedBy.map((i) => present(found.parties[i], 'party').id);
  const { facts, terms } = agreement;
  const asked = { key: 'demo-agreement', caseId: found.id, version: found.version };
  return doneOf(
    await recordAgreement(work, { ...asked, facts, terms, performBy, written: true, duties }),
  );
}

async function plantClosing(work: Work, start: Case, reason: CloseReason): Promise<void> {
  let found = start;
  for (const partyId of start.agreement?.duties ?? []) {
    const asked = { caseId: found.id, version: found.version, partyId };
    found = doneOf(await recordPerformance(work, { ...asked, note: '当面核实，已履行' }));
  }
  doneOf(await closeCase(work, { caseId: found.id, version: found.version, reason, note: '' }));
}
