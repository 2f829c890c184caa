import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { extendTerm } from '../../../src/modules/mediation/extendTerm.ts';
import { lineEvent, openedCase, type Case } from '../../../src/modules/mediation/mediationCase.ts';
import { noticeOfOpening } from '../../../src/modules/mediation/mediation.notices.ts';
import { recordConsent } from '../../../src/modules/mediation/recordConsent.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { tellOfDueDays, tellSides } from '../../../src/modules/mediation/tellSides.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places } from '../../support/world.ts';
import {
  agreed,
  closed,
  firm,
  keyed,
  mediating,
  mediator,
  personId,
  read,
  registered,
  settle,
} from './town.ts';

/** The events of every line of a case, as the stream has them. */
const eventsOf = (found: Case) =>
  found.history.map((line, i) => ({ ...lineEvent(found, line), seq: i + 1 }));

const toldTo = async (name: string) =>
  (await listNotices({ personId: personId(name), unreadOnly: false }, { first: 50 })).items;
const kindsFor = async (name: string) => (await toldTo(name)).map(({ kind }) => kind).toSorted();

describe('The sides of a case are told', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });

  it('what others did in it, in words that name the case and nobody', async () => {
    const found = await agreed();
    await tellSides(eventsOf(found));
    const [told] = (await toldTo('zhou')).filter(({ kind }) => kind === 'CASE_AGREED');
    const { text, path, readAt } = present(told, 'notice');
    assert.deepEqual(
      [text.zh, path, readAt],
      [
        `案件 ${found.no} 登记了调解协议，约定履行期限到2026年12月3日（含当日）。请您查看。`,
        `/cases/${found.no}`,
        undefined,
      ],
    );
    assert.doesNotMatch(text.en, /[\u4E00-\u9FFF]|zhou|lin/u);
  });

  it('each once, however often the same is heard', async () => {
    const found = await closed();
    const first = await tellSides(eventsOf(found));
    // Three for each side, and whoever reported it hears that a case was opened.
    assert.equal(first, 7);
    const again = await Promise.all([tellSides(eventsOf(found)), tellSides(eventsOf(found))]);
    assert.deepEqual(again, [0, 0]);
  });

  it('of every talk; the firm through whoever represents it', async () => {
    const start = await mediating();
    const withFirm = doneOf(await addParty(mediator, { ...keyed(start), firmId: firm.id }));
    const firmId = withFirm.parties.at(-1)?.id ?? '';
    const yes = { ...read(withFirm), partyId: firmId, consent: 'GIVEN', manner: 'ONLINE' } as const;
    const willing = doneOf(await recordConsent(mediator, yes));
    const talk = { manner: 'BY_PHONE', note: '各说各的' } as const;
    const one = doneOf(await recordMeeting(mediator, { ...keyed(willing), ...talk }));
    const two = doneOf(await recordMeeting(mediator, { ...keyed(one), ...talk }));
    await tellSides(eventsOf(two));
    assert.deepEqual(await kindsFor('qian'), ['CASE_MEETING', 'CASE_MEETING', 'CONSENT_ASKED']);
    assert.deepEqual(await kindsFor('lin'), ['CASE_MEETING', 'CASE_MEETING', 'CONSENT_ASKED']);
  });

  it('of more time that all of them are said to want, so that whoever did not say so can object', async () => {
    const start = await mediating();
    const manner = 'BY_PHONE';
    const longer = doneOf(await extendTerm(mediator, { ...keyed(start), manner }));
    await tellSides(eventsOf(longer));
    for (const name of ['lin', 'zhou'])
      assert.deepEqual(await kindsFor(name), ['CASE_EXTENDED', 'CONSENT_ASKED']);
  });

  it('nothing of an own act, of a case that is gone, or of a clock of another kind', async () => {
    const found = await registered();
    assert.equal(await tellSides(eventsOf({ ...found, id: 'no such case' })), 0);
    const clock = { ...present(eventsOf(found)[0], 'event'), subject: { kind: 'clock', id: 'x' } };
    assert.equal(await tellOfDueDays([clock]), 0);
  });

  it('and the author of the message that a case was opened, at the address of the message', () => {
    const source = { kind: 'FLAG', id: 'flag' } as const;
    const draft = { source, messageId: 'm', title: '漏水', area: places.community, at: monday };
    const found = { ...openedCase({ ...draft, by: 'spokes', role: 'SPOKESPERSON' }), no: '2026-5' };
    const [told] = noticeOfOpening(found, { no: '2026-9', authorId: 'lin' });
    assert.deepEqual(
      [told?.personId, told?.path, told?.values?.['no']],
      ['lin', '/posts/2026-9', '2026-5'],
    );
    assert.deepEqual(noticeOfOpening(found, { no: '2026-9' }), []);
    assert.deepEqual(noticeOfOpening(found, { no: '2026-9', authorId: 'spokes' }), []);
  });
});
