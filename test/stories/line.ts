import { ownJudge } from '../../jobs/judgeSource.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { checkInvariants } from '../../jobs/checkInvariants.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import type { Runner } from '../../jobs/runOutcome.ts';
import { present } from '../../src/kernel/assert.ts';
import { calendarDate } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import type { Actor } from '../../src/kernel/work.ts';
import { chooseRecording } from '../../src/modules/ledger/chooseRecording.ts';
import { acceptCase } from '../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { closeCase } from '../../src/modules/mediation/closeCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { recordAgreement } from '../../src/modules/mediation/recordAgreement.ts';
import { recordConsent } from '../../src/modules/mediation/recordConsent.ts';
import { recordPerformance } from '../../src/modules/mediation/recordPerformance.ts';
import { recordMeeting } from '../../src/modules/mediation/recordMeeting.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { findConflictFlag } from '../../src/modules/triage/conflictFlag.store.ts';
import { settle } from '../graphql/accessWorld.ts';
import { judgeAll } from '../support/events.ts';
import { plainJudge } from '../support/judge.ts';
import { places, workOf } from '../support/world.ts';

/** One station of the line, as it is printed. */
export interface Station {
  readonly station: string;
  readonly who: string;
  readonly what: string;
}

const dayMs = 86_400_000;

/** Who plays: two neighbours with accounts, a spokesperson and a mediator of their community. */
async function cast(): Promise<{
  lan: Actor;
  lanName: string;
  junName: string;
  fayan: Actor;
  gu: Actor;
}> {
  const [lan, jun, fayan, gu] = await Promise.all([1, 2, 3, 4].map(() => settle(places.grid)));
  const actor = (role: Actor['role'], id: string): Actor => ({
    personId: id,
    role,
    scope: places.community,
  });
  return {
    lan: actor('RESIDENT', present(lan, 'lan').id),
    lanName: present(lan, 'lan').name,
    junName: present(jun, 'jun').name,
    fayan: actor('SPOKESPERSON', present(fayan, 'fayan').id),
    gu: actor('MEDIATOR', present(gu, 'gu').id),
  };
}

/** Plays the whole line on the connected store, beginning five days ago, and tells each station. */
export async function playLine(now: Date): Promise<{ stations: Station[]; lan: Actor }> {
  const { lan, lanName, junName, fayan, gu } = await cast();
  const day = (n: number) => new Date(now.getTime() - (5 - n) * dayMs);
  const stations: Station[] = [];
  const tell = (station: string, who: string, what: string) =>
    stations.push({ station, who, what });

  await chooseRecording(workOf(lan, day(0)), true);
  tell('record', '周岚', '同意记录善行');
  const post = await publishPost(workOf(lan, day(0)), {
    key: randomId(),
    title: '楼上漏水不肯修',
    body: '我家天花板被楼上漏水泡坏，找了邻居三次都不肯赔，物业也推来推去，要求赔偿损失。',
  });
  tell('post', '周岚', post.title);

  const machine = ownJudge();
  await judgeAll(await machine.open(), day(0));
  await machine.close();
  const flag = present(await findConflictFlag(flagIdOf(post.id)), 'flag');
  const reasons = present(flag.proposals[0], 'proposal').terms.filter(({ weight }) => weight > 0);
  tell(
    'flag',
    'machine',
    reasons
      .slice(0, 3)
      .map(({ text }) => text)
      .join('、'),
  );

  await confirmConflictFlag(workOf(fayan, day(1)), {
    id: flag.id,
    version: flag.version,
    note: '',
  });
  tell('confirm', '发言人', present(await findConflictFlag(flag.id), 'flag').state);
  let found = doneOf(
    await openCase(workOf(fayan, day(1)), { key: randomId(), flagId: flag.id, title: '漏水赔偿' }),
  );
  tell('case', '发言人', found.state);

  const asked = () => ({ caseId: found.id, version: found.version });
  const keyed = () => ({ ...asked(), key: randomId() });
  found = doneOf(await acceptCase(workOf(gu, day(1)), asked()));
  for (const userName of [lanName, junName])
    found = doneOf(await addParty(workOf(gu, day(1)), { ...keyed(), userName }));
  for (const { id: partyId } of found.parties)
    found = doneOf(
      await recordConsent(workOf(gu, day(1)), {
        ...asked(),
        partyId,
        consent: 'GIVEN',
        manner: 'BY_PHONE',
      }),
    );
  tell('consent', '调解员', `${String(found.parties.length)} 方同意，${found.state}`);
  const note = '看了现场，双方认可漏点。';
  found = doneOf(
    await recordMeeting(workOf(gu, day(2)), { ...keyed(), manner: 'IN_PERSON', note }),
  );
  found = doneOf(
    await recordAgreement(workOf(gu, day(2)), {
      ...keyed(),
      facts: '楼上防水层老化，致楼下天花板受损。',
      terms: '楼上修防水并赔八百元；楼下配合施工。',
      performBy: day(20),
      written: true,
      duties: found.parties.map(({ id }) => id),
    }),
  );
  tell('agreement', '调解员', found.state);
  for (const { id: partyId } of found.parties)
    found = doneOf(await recordPerformance(workOf(gu, day(3)), { ...asked(), partyId, note: '' }));
  found = doneOf(
    await closeCase(workOf(gu, day(3)), { ...asked(), reason: 'AGREEMENT_PERFORMED', note: '' }),
  );
  tell('close', '调解员', `${found.state} ${found.closeReason ?? ''}`);

  await runNights(now, calendarDate(day(3)), tell);
  return { stations, lan };
}

async function runNights(
  now: Date,
  date: string,
  tell: (station: string, who: string, what: string) => number,
): Promise<void> {
  const signal = new AbortController().signal;
  const runner: Runner = { now: () => now, leaseMs: 30_000, newId: randomId, signal };
  for (const time of ['first', 'second'] as const) {
    const [accrued] = await runByHand(accrueCredit, date, runner);
    const { posted = 0 } = present(accrued, 'run').counts;
    tell(`accrueCredit, ${time} time`, 'job', `${String(posted)} posted`);
  }
  await judgeAll(plainJudge, now);
  const [checked] = await runByHand(checkInvariants, date, runner);
  tell('checkInvariants', 'job', `${String(present(checked, 'run').alarms.length)} alarms`);
}
