import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { recordConsent } from '../../../src/modules/mediation/recordConsent.ts';
import { findPersonByName } from '../../../src/modules/identity/person.store.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import type { Verdict } from '../../../src/modules/classifier/classifier.ts';
import { dangersIn } from '../../../src/modules/classifier/danger.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf, type ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import type { Judge } from '../../../src/modules/triage/triageMessages.ts';
import { judgeAll } from '../../support/events.ts';

/** The community of the demo in which the stories of the desks happen. */
const community = 'fj/wc/gh/gy';

const spansOf = (text: string, word: string) =>
  [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }): [number, number] => [
    index,
    index + word.length,
  ]);

const verdictOf = (text: string): Verdict => {
  const quarrel = spansOf(text, '吵架');
  const thanks = spansOf(text, '谢谢');
  const score = Math.min(0.99, 0.55 + quarrel.length * 0.12);
  const terms = [
    { text: '吵架', weight: 1.25 * quarrel.length, spans: quarrel },
    { text: '谢谢', weight: -0.5 * thanks.length, spans: thanks },
  ].filter(({ spans }) => spans.length > 0);
  return {
    conflict: { score, flagged: quarrel.length > 0 },
    terms,
    type: { label: '邻里', score: 1 },
    route: { label: 'mediation', score: 1 },
    heat2: { score: 0.9, flagged: quarrel.length > 2 },
    dangers: dangersIn(normalise(text, () => false)),
    modelVersion: 'desk-1',
  };
};

/** A judge for the desks: 吵架 pulls towards a conflict, 谢谢 away from it, three quarrels make the tone heated. */
const deskJudge: Judge = (texts) => Promise.resolve(texts.map(verdictOf));

/** Somebody of the demo at work now, in a role over the community. */
export async function workAs(userName: string, role: Role = 'RESIDENT'): Promise<Work> {
  const person = await findPersonByName(userName);
  if (person === null) throw new Error(`nobody is called ${userName}`);
  return {
    actor: { personId: person.id, role, scope: community },
    now: new Date(),
    newId: randomId,
  };
}

/** A resident's post, published and judged: it waits in the queue when it speaks of a quarrel. */
export async function raise(userName: string, title: string, body: string): Promise<Message> {
  const message = await publishPost(await workAs(userName), { key: randomId(), title, body });
  await judgeAll(deskJudge, new Date());
  return message;
}

/** The flag of a message as the store has it. */
export async function flagOf(message: Message): Promise<ConflictFlag> {
  const flag = await findConflictFlag(flagIdOf(message.id));
  if (flag === null) throw new Error('the message was not raised');
  return flag;
}

/** A case from a fresh post, as the spokesperson leaves it: registered, without a mediator. */
export async function register(title: string): Promise<Case> {
  const message = await raise('tangmei', title, '为了这件事吵架两回了。');
  const work = await workAs('fayan', 'SPOKESPERSON');
  const flag = await flagOf(message);
  await confirmConflictFlag(work, { id: flag.id, version: flag.version, note: '' });
  return doneOf(await openCase(work, { key: randomId(), flagId: flag.id, title }));
}

/** A case taken on by the demo's mediator, with one side that has an account and one that has none. */
export async function withSides(title: string, userName: string, name: string): Promise<Case> {
  const work = await workAs('tiaojie', 'MEDIATOR');
  let found = await register(title);
  const asked = () => ({ caseId: found.id, version: found.version });
  const keyed = () => ({ ...asked(), key: randomId() });
  found = doneOf(await acceptCase(work, asked()));
  found = doneOf(await addParty(work, { ...keyed(), userName }));
  return doneOf(await addParty(work, { ...keyed(), name }));
}

/** A case in which every side wants mediation. */
export async function inMediation(title: string, userName: string, name: string): Promise<Case> {
  const work = await workAs('tiaojie', 'MEDIATOR');
  let found = await withSides(title, userName, name);
  for (const { id } of found.parties) {
    const answer = { partyId: id, consent: 'GIVEN', manner: 'BY_PHONE' } as const;
    const asked = { caseId: found.id, version: found.version };
    found = doneOf(await recordConsent(work, { ...asked, ...answer }));
  }
  return found;
}

/** Waits until the page shows a text, and says which one when it does not. */
export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** The sheet of an act, by its name. */
export const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Presses the first button of exactly this name. */
export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** What the button of the act that comes next in a case says. */
export const primary = (page: Page) => page.locator('.case-acts .button-primary').innerText();
