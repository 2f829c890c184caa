import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { chooseNotices } from '../../../src/modules/notices/chooseNotices.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { linkActs } from '../../../src/modules/signin/linkedSignIn.ts';
import { removeSecondStep } from '../../../src/modules/signin/removeSecondStep.ts';
import { secondStepActs } from '../../../src/modules/signin/secondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { noticesOfSignIn, signInNoticeWords } from '../../../src/modules/signin/signin.notices.ts';
import { tellOwners } from '../../../src/modules/signin/tellOwners.ts';
import { eventOf } from '../../../src/platform/events/domainEvent.ts';
import { bearing } from '../../support/events.ts';
import { goodPassword, start, useTown } from '../identity/people.ts';
import { browserOf, ownWork, seconds, withSecondStep } from './twoSteps.ts';

describe('The owner of an account is told', () => {
  useTown();

  it('what became of the second step, each once, and cannot silence it', async () => {
    const it = await withSecondStep();
    const work = ownWork(it.person.id, seconds(60));
    const proof = { password: goodPassword, code: present(it.recoveryCodes[0], 'a code') };
    await removeSecondStep(work, proof, browserOf(it));
    const { version } = await findSecondStep(it.person.id);
    const events = ((await bearing('second_steps', it.person.id))?.events ?? []).map(
      (event, at) => ({
        ...event,
        seq: at + 1,
      }),
    );
    assert.deepEqual(
      events.map(({ type }) => type),
      ['second_step.set', 'second_step.recovery_used', 'second_step.removed'],
    );
    assert.equal(events.at(-1)?.version, version);
    assert.equal(await tellOwners(events), 3);
    assert.equal(await tellOwners(events), 0);
    const asked = { personId: it.person.id, unreadOnly: true };
    const told = (await listNotices(asked, { first: 5 })).items;
    assert.deepEqual(
      told.map(({ path, topic }) => [path, topic]),
      told.map(() => ['/me/security', 'ACCOUNT']),
    );
    await assert.rejects(
      chooseNotices(work, { ...usualChoice, version: 0, silenced: ['ACCOUNT'] }),
      {
        code: 'BAD_INPUT',
      },
    );
  });

  it('of every act in words of its own', () => {
    const kindIn = (subject: string) => (act: string) =>
      noticesOfSignIn(eventOf(subject, act, { id: 'p', version: 3 }, start))[0]?.kind;
    const kinds = [
      ...secondStepActs.map(kindIn('second_step')),
      ...linkActs.map(kindIn('sign_in_link')),
    ];
    assert.deepEqual(new Set(kinds), new Set(Object.keys(signInNoticeWords)));
    const other = eventOf('second_step', 'dreamt', { id: 'p', version: 3 }, start);
    assert.deepEqual(noticesOfSignIn(other), []);
  });
});
