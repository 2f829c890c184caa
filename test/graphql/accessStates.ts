import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import type { Actor } from '../../src/kernel/work.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { closeCase } from '../../src/modules/mediation/closeCase.ts';
import type { Case } from '../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { recordAgreement } from '../../src/modules/mediation/recordAgreement.ts';
import { recordConsent } from '../../src/modules/mediation/recordConsent.ts';
import { recordPerformance } from '../../src/modules/mediation/recordPerformance.ts';
import { releaseCase } from '../../src/modules/mediation/releaseCase.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../src/modules/triage/dismissConflictFlag.ts';
import { appealDecision } from '../../src/modules/moderation/appealDecision.ts';
import { findReview } from '../../src/modules/moderation/reviewItem.store.ts';
import { present } from '../../src/kernel/assert.ts';
import { decided } from '../modules/moderation/reviews.ts';
import { workOf } from '../support/world.ts';
import type { Filling } from './accessWorld.ts';

/** Brings a planted thing into a state, by whoever keeps it; the filling names it as it then is. */
export type Bring = (keeper: Actor, filling: Filling) => Promise<Filling>;

const at = ({ id, version = 1 }: Filling) => ({ caseId: id, version });
const read = (filling: Filling, { version }: { version: number }): Filling => ({
  ...filling,
  version,
});

/** A flag that was confirmed. */
export const confirmed: Bring = async (keeper, filling) => {
  const asked = { id: filling.id, version: filling.version ?? 1, note: '' };
  return read(filling, doneOf(await confirmConflictFlag(workOf(keeper, new Date()), asked)));
};

/** A flag that was dismissed. */
export const dismissed: Bring = async (keeper, filling) => {
  const asked = { id: filling.id, version: filling.version ?? 1, note: '', told: '' };
  const work = workOf(keeper, new Date());
  return read(filling, doneOf(await dismissConflictFlag(work, { ...asked, reason: 'DUPLICATE' })));
};

/** A text that was kept. */
export const kept: Bring = async (keeper, filling) => {
  const asked = { id: filling.id, version: filling.version ?? 1 };
  return read(filling, await decided(workOf(keeper, new Date()), asked, 'KEEP'));
};

/** A text whose author has appealed. */
export const appealed: Bring = async (_keeper, { id, version = 1, ...rest }) => {
  const { authorId = '', area } = present(await findReview(id), 'review item');
  const author = workOf({ personId: authorId, role: 'RESIDENT', scope: area }, new Date());
  const appeal = { id, version, decision: 1, text: '我说的是事实。' };
  return read({ id, ...rest }, doneOf(await appealDecision(author, appeal)));
};

/** A flag from whose message a case was opened. */
export const followed: Bring = async (keeper, filling) => {
  const flag = await confirmed(keeper, filling);
  doneOf(await openCase(workOf(keeper, new Date()), { key: randomId(), flagId: flag.id }));
  return flag;
};

/** A case with two sides that have said yes. */
export const mediating: Bring = async (keeper, filling) => {
  const work = workOf(keeper, new Date());
  let found: Case = doneOf(await addParty(work, { key: randomId(), ...at(filling), name: '李家' }));
  for (const { id: partyId } of found.parties) {
    const asked = { caseId: found.id, version: found.version, partyId };
    found = doneOf(await recordConsent(work, { ...asked, consent: 'GIVEN', manner: 'ONLINE' }));
  }
  return read(filling, found);
};

/** A case whose planted side owes something. */
export const agreed: Bring = async (keeper, filling) => {
  const ready = await mediating(keeper, filling);
  const terms = { facts: '事实', terms: '条款', performBy: new Date('2099-01-01'), written: true };
  const asked = { key: randomId(), ...at(ready), ...terms, duties: [String(ready.party)] };
  return read(ready, doneOf(await recordAgreement(workOf(keeper, new Date()), asked)));
};

/** A case of which everything agreed was done. */
export const performed: Bring = async (keeper, filling) => {
  const ready = await agreed(keeper, filling);
  const asked = { ...at(ready), partyId: String(ready.party), note: '' };
  return read(ready, doneOf(await recordPerformance(workOf(keeper, new Date()), asked)));
};

/** A case that waits for another mediator. */
export const waiting: Bring = async (keeper, filling) => {
  const asked = { ...at(filling), reason: 'CANNOT_GO_ON', note: '' } as const;
  return read(filling, doneOf(await releaseCase(workOf(keeper, new Date()), asked)));
};

/** A case that has ended. */
export const closed: Bring = async (keeper, filling) => {
  const asked = { ...at(filling), reason: 'TIME_OVER', note: '' } as const;
  return read(filling, doneOf(await closeCase(workOf(keeper, new Date()), asked)));
};
