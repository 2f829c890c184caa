import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { AppError } from '../../../src/kernel/appError.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { idFrom, randomId } from '../../../src/kernel/id.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import { lookUpAccount } from '../../../src/modules/ledger/lookUpAccount.ts';
import { countLookUps, listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { accountOf, confirmedVolunteerService, job, says, settlePerson } from './deeds.ts';

const officerId = randomId();
const officer = (now = monday, scope: string = places.street): Work =>
  workOf(someone('CREDIT_OFFICER', scope, officerId), now);

const asking = (userName: string, purpose = '年度志愿者表彰核对', key: string = randomId()) => ({
  userName,
  purpose,
  key,
});

const looksOf = async (holder: Holder) =>
  (await listLookUps(accountOf(holder), { first: 50 })).items;

const fresh = async (home: string = places.grid) => {
  const name = `u${randomId().slice(0, 10)}`;
  return { name, holder: await settlePerson(name, home) };
};

describe('A credit officer who looks into a record', () => {
  useStore();

  it('sees it, and the subject sees who looked, in which role, when and why', async () => {
    const { name, holder } = await fresh();
    await says(holder, true, minutesLater(-1));
    await accrueVolunteerService(job, confirmedVolunteerService(holder.id, 120));
    const view = await lookUpAccount(officer(minutesLater(5)), asking(name));
    assert.deepEqual([view.id, view.balance], [accountOf(holder), 2]);
    const [seen] = await looksOf(holder);
    assert.ok(seen);
    assert.deepEqual(
      [seen.by, seen.role, seen.purpose, seen.at],
      [officerId, 'CREDIT_OFFICER', '年度志愿者表彰核对', minutesLater(5)],
    );
  });

  it('leaves a line also on a record that is empty', async () => {
    const { name, holder } = await fresh();
    const view = await lookUpAccount(officer(), asking(name));
    assert.equal(view.balance, 0);
    assert.equal((await looksOf(holder)).length, 1);
  });

  it('leaves one line for one key, and another for another', async () => {
    const { name, holder } = await fresh();
    const once = asking(name);
    const first = await lookUpAccount(officer(), once);
    assert.deepEqual(await lookUpAccount(officer(minutesLater(9)), once), first);
    assert.equal((await looksOf(holder)).length, 1);
    await lookUpAccount(officer(), asking(name));
    assert.equal((await looksOf(holder)).length, 2);
  });

  it('is refused when the key was used for another person or another purpose', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const once = asking(one.name);
    await lookUpAccount(officer(), once);
    for (const other of [
      { ...once, userName: two.name },
      { ...once, purpose: '另一个目的说明' },
    ])
      await assert.rejects(lookUpAccount(officer(), other), { code: 'CONFLICT' });
    assert.deepEqual(await looksOf(two.holder), []);
  });

  it('is answered again under one key for ten minutes, for a lost answer, and then refused', async () => {
    const { name, holder } = await fresh();
    await says(holder, true, minutesLater(-1));
    const once = asking(name);
    await lookUpAccount(officer(), once);
    await accrueVolunteerService(job, confirmedVolunteerService(holder.id, 120));
    assert.equal((await lookUpAccount(officer(minutesLater(10)), once)).balance, 2);
    const heard: string[] = [];
    const client = mongoose.connection.getClient();
    const hear = (event: { commandName: string; command: Record<string, unknown> }) => {
      heard.push(String(event.command[event.commandName]));
    };
    client.on('commandStarted', hear);
    for (const late of [new Date(minutesLater(10).getTime() + 1), minutesLater(60 * 24)])
      await assert.rejects(lookUpAccount(officer(late), once), {
        code: 'CONFLICT',
        detail: { field: 'key', reason: 'key_reused' },
      });
    client.off('commandStarted', hear);
    assert.ok(!heard.includes('credit_entries'), 'the record was not read');
    await lookUpAccount(officer(minutesLater(11)), asking(name));
    assert.equal((await looksOf(holder)).length, 2, 'a later look is a second line');
  });

  it('is seen by the subject back to the first look, newest first, page by page', async () => {
    const { name, holder } = await fresh();
    for (let i = 0; i < 4; i += 1)
      await lookUpAccount(officer(minutesLater(i)), asking(name, `第 ${String(i)} 次核对`));
    const purposes = (looks: readonly { purpose: string }[]) => looks.map(({ purpose }) => purpose);
    const newest = await listLookUps(accountOf(holder), { first: 3 });
    assert.deepEqual(purposes(newest.items), ['第 3 次核对', '第 2 次核对', '第 1 次核对']);
    assert.equal(newest.hasNext, true);
    assert.deepEqual(await countLookUps(accountOf(holder)), { number: 4, isMore: false });
    const after = newest.items.at(-1)?.order ?? '';
    const rest = await listLookUps(accountOf(holder), { first: 3, after });
    assert.deepEqual([purposes(rest.items), rest.hasNext], [['第 0 次核对'], false]);
  });

  it('finds absent people and those of other areas alike, and leaves no line', async () => {
    const away = await fresh(places.elsewhereGrid);
    const narrow = officer(monday, places.community);
    const errors = [];
    for (const name of [away.name, `u${randomId()}`])
      errors.push(await lookUpAccount(narrow, asking(name)).catch((error: unknown) => error));
    const [elsewhere, absent] = errors;
    assert.ok(elsewhere instanceof AppError && absent instanceof AppError);
    assert.deepEqual(
      [elsewhere.code, elsewhere.message, elsewhere.detail],
      [absent.code, absent.message, absent.detail],
    );
    assert.deepEqual([elsewhere.code, elsewhere.detail.reason], ['NOT_FOUND', 'account']);
    assert.deepEqual(await looksOf(away.holder), []);
  });

  it('has to say why, in 4 to 200 characters', async () => {
    const { name, holder } = await fresh();
    for (const purpose of ['', '   ', '核对', '好'.repeat(201), '核对\u0000材料', '核对材料\ud800'])
      await assert.rejects(lookUpAccount(officer(), asking(name, purpose)), { code: 'BAD_INPUT' });
    await lookUpAccount(officer(), asking(name, '核对材料'));
    await lookUpAccount(officer(), asking(name, '👍'.repeat(200)));
    assert.equal((await looksOf(holder)).length, 2);
  });

  const others: Role[] = ['RESIDENT', 'ADMIN', 'MEDIATOR', 'AUDITOR', 'SPOKESPERSON', 'NET_POLICE'];
  for (const role of others)
    it(`is nobody in the role ${role}`, async () => {
      const { name, holder } = await fresh();
      const work = workOf(someone(role, places.city, officerId));
      await assert.rejects(lookUpAccount(work, asking(name)), { code: 'FORBIDDEN' });
      assert.deepEqual(await looksOf(holder), []);
    });

  it('is shown nothing when the line cannot be written', async () => {
    const { name, holder } = await fresh();
    const once = asking(name);
    const heard: string[] = [];
    const client = mongoose.connection.getClient();
    const hear = (event: { commandName: string; command: Record<string, unknown> }) => {
      heard.push(`${event.commandName} ${String(event.command[event.commandName])}`);
    };
    client.on('commandStarted', hear);
    // A moment that is none: the line is refused on its way to the store.
    const at = new Date(Number.NaN);
    await assert.rejects(lookUpAccount({ ...officer(), now: at }, once));
    client.off('commandStarted', hear);
    assert.deepEqual(await looksOf(holder), []);
    assert.ok(!heard.some((command) => command.includes('credit_entries')), heard.join());
    assert.ok(!heard.some((command) => command.includes('credit_accounts')), heard.join());
  });

  it('writes the line before it reads the record', async () => {
    const { name } = await fresh();
    const heard: string[] = [];
    const client = mongoose.connection.getClient();
    const hear = (event: { commandName: string; command: Record<string, unknown> }) => {
      heard.push(`${event.commandName} ${String(event.command[event.commandName])}`);
    };
    client.on('commandStarted', hear);
    await lookUpAccount(officer(), asking(name));
    client.off('commandStarted', hear);
    const written = heard.indexOf('insert credit_look_ups');
    const read = heard.indexOf('find credit_entries');
    assert.ok(written >= 0 && written < read, heard.join());
  });

  it('has an id for each look-up that others cannot guess into a clash', async () => {
    const { name, holder } = await fresh();
    const once = asking(name);
    await lookUpAccount(officer(), once);
    const colleague = workOf(someone('CREDIT_OFFICER', places.street, randomId()));
    await lookUpAccount(colleague, once);
    const seen = await looksOf(holder);
    assert.equal(seen.length, 2);
    assert.ok(seen.some(({ id }) => id === idFrom(officerId, 'lookUpAccount', once.key)));
  });
});
