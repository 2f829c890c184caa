import assert from 'node:assert/strict';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import {
  throughTheApi,
  attempt,
  goodPassword,
  newcomer,
  strangeBrowser,
  useTown,
  start,
  later,
  triesOf,
} from '../identity/people.ts';

const wrong = 'certainly not this 1';
const times = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('A resident signs in', () => {
  useTown();

  it('by user name in any case, or by phone however it is written', async () => {
    const { person } = await newcomer({ userName: 'Lin_Qi', phone: '13911112222' });
    for (const name of ['Lin_Qi', 'lin_qi', 'ＬＩＮ＿ＱＩ', '13911112222', '+86 139 1111 2222']) {
      const result = await signIn(
        throughTheApi(),
        { name, password: goodPassword },
        strangeBrowser(),
      );
      assert.equal(result.kind, 'signedIn', name);
      assert.equal(result.person.id, person.id);
    }
  });

  it('with a new token each time, the old session of that browser gone', async () => {
    const first = await newcomer();
    const browser = strangeBrowser({ sessionId: first.session.id });
    const name = first.person.userName;
    const second = await signIn(throughTheApi(), { name, password: goodPassword }, browser);
    assert.ok(second.kind === 'signedIn');
    assert.notEqual(second.token, first.token);
    assert.equal(await resumeSession(first.token, start), null);
    assert.notEqual(await resumeSession(second.token, start), null);
  });

  it('and a refusal is one and the same for a wrong password and for nobody', async () => {
    const { person } = await newcomer({ phone: '13911113333' });
    const answers = [];
    for (const name of [person.userName, '13911113333', 'nobody_at_all', '13899990000'])
      answers.push(await signIn(throughTheApi(), { name, password: wrong }, strangeBrowser()));
    for (const answer of answers)
      assert.deepEqual(answer, { kind: 'refused', reason: 'name_or_password' });
  });

  it('and what nobody can have as a name is said to be none, and is no guess', async () => {
    for (const name of ['', '$ne', '\u0000', '1234567890', 'a'.repeat(98_000)])
      await assert.rejects(attempt(name, wrong), {
        code: 'BAD_INPUT',
        detail: { field: 'name', reason: 'not_a_sign_in_name' },
      });
  });

  it('by what was pasted with marks and signs around it', async () => {
    const { person } = await newcomer({ phone: '\u202a139-1111-4444\u202c' });
    for (const name of [
      '\u2068(+86)139\u20111111\u20114444\u2069',
      '１３９．１１１１．４４４４',
      '0086 13911114444',
      `\u202a${person.userName}\u202c`,
    ])
      assert.equal(await attempt(name, goodPassword), 'signedIn', name);
  });

  it('any number of times: a right password is no guess', async () => {
    const { person } = await newcomer();
    for (const i of times(15))
      assert.equal(await attempt(person.userName, goodPassword), 'signedIn', String(i));
  });

  it('with the very words of the password, no more and no less', async () => {
    const { person } = await newcomer();
    for (const password of ['', `${goodPassword} `, goodPassword.slice(1), 'x'.repeat(512)])
      assert.equal(await attempt(person.userName, password), 'refused');
    await assert.rejects(attempt(person.userName, `${goodPassword}${'\u0301'.repeat(40_000)}`), {
      code: 'BAD_INPUT',
      detail: { field: 'password', reason: 'too_long', limit: 128 },
    });
  });
});

describe('Guessing a password', () => {
  useTown();

  const variants: Record<string, (i: number) => string> = {
    'by user name': () => 'guess_me_a',
    'in changing case': (i) => (i % 2 === 0 ? 'Guess_Me_B' : 'GUESS_ME_B'),
    'in changing width': (i) => (i % 2 === 0 ? 'guess_me_c' : 'ｇｕｅｓｓ＿ｍｅ＿ｃ'),
    'by phone': () => '13922220004',
    'by phone in changing forms': (i) => ['13922220005', '+86 139 2222 0005'][i % 2] ?? '',
  };
  const phones = '13922220001 13922220002 13922220003 13922220004 13922220005'.split(' ');

  Object.entries(variants).forEach(([how, nameOf], which) => {
    it(`is heard at most 10 times in 15 minutes ${how}, one after the other`, async () => {
      const userName = `guess_me_${'abcde'[which] ?? ''}`;
      await newcomer({ userName, phone: phones[which] ?? null });
      const kinds: string[] = [];
      for (const i of times(24)) kinds.push(await attempt(nameOf(i), wrong));
      const heard = kinds.filter((kind) => kind === 'refused').length;
      assert.ok(heard > 0 && heard <= 10, String(heard));
      assert.ok(kinds.slice(heard).every((kind) => kind === 'tooMany'));
      assert.equal(await attempt(nameOf(0), goodPassword), 'tooMany');
    });
  });

  // By name and phone in turn, an answer does not tell whether a guess was heard: the right password does.
  for (const wrongOnes of [7, 12])
    it(`is heard no more after ${String(wrongOnes)} wrong ones by name and phone in turn`, async () => {
      const phone = `139222201${String(wrongOnes).padStart(2, '0')}`;
      const { person } = await newcomer({ phone });
      const names = [person.userName, phone, person.userName.toUpperCase()];
      for (const i of times(wrongOnes)) await attempt(names[i % 3] ?? '', wrong);
      for (const name of names) assert.notEqual(await attempt(name, goodPassword), 'signedIn');
      assert.equal(await attempt(phone, goodPassword, {}, later(15)), 'signedIn');
    });

  it('is heard at most 10 times even when all come at once from many addresses', async () => {
    const { person } = await newcomer({ userName: 'at_once', phone: '13922220007' });
    const names = [person.userName, 'AT_ONCE', '13922220007'];
    const kinds = await Promise.all(times(40).map((i) => attempt(names[i % 3] ?? '', wrong)));
    assert.ok(kinds.filter((kind) => kind === 'tooMany').length >= 40 - 2 * 7);
    const heard = await triesOf('account', person.id);
    assert.ok(heard > 0 && heard <= 10, String(heard));
    for (const name of names) assert.notEqual(await attempt(name, goodPassword), 'signedIn');
  });

  it('never tells that a name and a phone belong together', async () => {
    const { person, deviceToken } = await newcomer({ phone: '13922220008' });
    for (const _ of times(14)) await attempt(person.userName, wrong);
    const answers = async (name: string) => {
      const browser = strangeBrowser();
      const said = [];
      for (const _ of times(9))
        said.push(await signIn(throughTheApi(), { name, password: wrong }, browser));
      return said;
    };
    const own = await answers('13922220008');
    assert.deepEqual(own, await answers('13922228888'), 'a phone that nobody has');
    assert.deepEqual(
      own,
      await answers((await newcomer({ phone: '13922220009' })).person.userName),
    );
    assert.equal(await attempt('13922220008', goodPassword, { deviceToken }), 'signedIn');
  });

  it('by phone costs the store as much after the name was guessed away: as many windows are written', async () => {
    const { person } = await newcomer({ phone: '13922220010' });
    for (const _ of times(7)) await attempt(person.userName, wrong);
    for (const phone of ['13922220010', '13922227777']) await attempt(phone, wrong);
    const written = [
      await triesOf('unheard', '13922220010'),
      await triesOf('account', 'nobody:13922227777'),
    ];
    assert.deepEqual(written, [1, 1]);
    assert.equal(await triesOf('account', person.id), 7);
  });

  it('is heard no more than 10 times in any 15 minutes, however it is spread', async () => {
    const { person } = await newcomer();
    const heard: number[] = [];
    for (let minute = 0; minute < 40; minute += 1)
      if ((await attempt(person.userName, wrong, {}, later(minute))) === 'refused')
        heard.push(minute);
    for (const from of heard)
      assert.ok(heard.filter((minute) => minute >= from && minute < from + 15).length <= 10);
    assert.ok(heard.length > 10, 'and later guesses are heard again');
  });

  it('says when the next one is heard, and hears it then', async () => {
    const { person } = await newcomer();
    for (const _ of times(10)) await attempt(person.userName, wrong);
    const input = { name: person.userName, password: goodPassword };
    const refused = await signIn(throughTheApi(later(5)), input, strangeBrowser());
    assert.deepEqual(refused, { kind: 'tooMany', retryAfterS: 600 });
    assert.equal(await attempt(person.userName, goodPassword, {}, later(15)), 'signedIn');
  });

  it('is limited the same way for a name that nobody has', async () => {
    const { person } = await newcomer();
    const countHeard = async (name: string) => {
      const kinds: string[] = [];
      for (const _ of times(14)) kinds.push(await attempt(name, wrong));
      return kinds.join(' ');
    };
    const known = await countHeard(person.userName);
    assert.equal(await countHeard('nobody_here'), known);
    assert.equal(await countHeard('13922229999'), known);
  });

  it('of one account does not shut another', async () => {
    const [one, two] = [await newcomer(), await newcomer()];
    for (const _ of times(12)) await attempt(one.person.userName, wrong);
    assert.equal(await attempt(two.person.userName, goodPassword), 'signedIn');
  });
});
