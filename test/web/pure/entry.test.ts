import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deviceOf } from '../../../web/src/pages/mine/deviceOf.ts';
import { nextPlace } from '../../../web/src/pages/mine/nextPlace.ts';
import { emptyForm, unfitFields } from '../../../web/src/pages/mine/signUpForm.ts';
import { actingRolesOf, chosenRole } from '../../../web/src/person/actingRole.ts';

describe('After signing in', () => {
  it('one goes on to the page one came from', () => {
    assert.equal(nextPlace('/me/credit'), '/me/credit');
    assert.equal(nextPlace('/posts/2026-1?x=1'), '/posts/2026-1?x=1');
    assert.equal(nextPlace(null), '/');
  });

  it('one is never led to another site, whatever the address says', () => {
    for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:0'])
      assert.equal(nextPlace(bad), '/');
    const here = 'https://here.example';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/${s}`),
        ),
        (next) => {
          assert.equal(new URL(nextPlace(next), here).origin, here);
        },
      ),
    );
  });
});

describe('The form of a new account', () => {
  const good = {
    userName: '新来的人',
    displayName: '小新',
    phone: '',
    password: 'ten letters',
    home: 'fj/wc/gh/gy',
    privacyVersion: '1',
  };

  it('takes what the server takes', () => {
    assert.deepEqual(unfitFields(good), []);
    for (const phone of [
      '13800000000',
      '（+86）138-0000-0000',
      '\u202a138 0000 0000\u202c',
      '\u200b',
    ])
      assert.deepEqual(unfitFields({ ...good, phone }), []);
    assert.deepEqual(unfitFields({ ...good, userName: '\u2068ｗａｎｇ\u2069 ' }), []);
    assert.deepEqual(unfitFields({ ...good, home: 'fj/wc/gh/gy/g1' }), []);
    assert.deepEqual(unfitFields({ ...good, password: '汉'.repeat(10) }), []);
  });

  it('names every field that is wrong, in the order of the form', () => {
    assert.deepEqual(unfitFields(emptyForm), [
      'userName',
      'displayName',
      'password',
      'home',
      'privacyVersion',
    ]);
  });

  for (const [field, value] of [
    ['userName', 'ab'],
    ['userName', 'a b c'],
    ['userName', 'x'.repeat(33)],
    ['userName', '13800000000'],
    ['displayName', '   '],
    ['displayName', '\u2800'],
    ['displayName', '名'.repeat(21)],
    ['phone', '1380000000'],
    ['phone', '23800000000'],
    ['password', 'short one'],
    ['password', 'x'.repeat(129)],
    ['home', 'fj/wc/gh'],
    ['privacyVersion', ''],
  ] as const)
    it(`refuses ${field} ${JSON.stringify(value.slice(0, 24))}`, () => {
      assert.deepEqual(unfitFields({ ...good, [field]: value }), [field]);
    });

  it('counts characters, not units: a rare Han character is one', () => {
    assert.deepEqual(unfitFields({ ...good, displayName: '𠮷'.repeat(20) }), []);
  });
});

describe('The roles of a person', () => {
  const area = (path: string, name: string) => ({ path, name });
  const me = {
    id: 'p',
    displayName: '沈晴',
    waitingRoles: [],
    home: { ...area('a/b/c/d', '桂园社区'), within: [] },
    grants: [
      { role: 'RESIDENT' as const, scope: area('a/b/c/d', '桂园社区') },
      { role: 'SPOKESPERSON' as const, scope: area('a/b/c', '桂花街道') },
    ],
    firms: [{ id: 'f1', name: '安居物业', area: area('a/b/c/d', '桂园社区') }],
  };

  it('are the grants and the firms, as the header acting-as wants them', () => {
    assert.deepEqual(
      actingRolesOf(me).map(({ value, role, place }) => [value, role, place]),
      [
        ['RESIDENT@a/b/c/d', 'RESIDENT', '桂园社区'],
        ['SPOKESPERSON@a/b/c', 'SPOKESPERSON', '桂花街道'],
        ['FIRM_REPRESENTATIVE@f1', 'FIRM_REPRESENTATIVE', '安居物业'],
      ],
    );
  });

  it('are without those that wait for a second step', () => {
    const waiting = actingRolesOf({ ...me, waitingRoles: ['SPOKESPERSON'] });
    assert.deepEqual(
      waiting.map(({ role }) => role),
      ['RESIDENT', 'FIRM_REPRESENTATIVE'],
    );
  });

  it('are in use as last chosen, and the first of the team when that one is gone or rubbish', () => {
    const actingRoles = actingRolesOf(me);
    assert.equal(chosenRole(actingRoles, 'RESIDENT@a/b/c/d')?.role, 'RESIDENT');
    for (const gone of ['MEDIATOR@a/b/c', undefined, 7, { role: 'ADMIN' }])
      assert.equal(chosenRole(actingRoles, gone)?.role, 'SPOKESPERSON');
  });

  it('begin with the resident’s for whoever is not of the team, a firm’s representative too', () => {
    const actingRoles = actingRolesOf({ ...me, grants: me.grants.slice(0, 1) });
    assert.equal(chosenRole(actingRoles, undefined)?.role, 'RESIDENT');
    assert.equal(chosenRole([], undefined), undefined);
  });
});

describe('A browser’s long name', () => {
  const names = [
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 MicroMessenger/8',
      'wechat',
      'android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537.36 Edg/130',
      'edge',
      'windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Mobile Safari/604.1',
      'safari',
      'iphone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 15) AppleWebKit/537.36 Chrome/130 Safari/537.36',
      'chrome',
      'mac',
    ],
  ] as const;

  it('is said shortly', () => {
    for (const [long, browser, system] of names)
      assert.deepEqual(deviceOf(long), { browser, system });
  });

  it('is left as it is when nothing in it is known', () => {
    assert.deepEqual(deviceOf('curl/8'), { browser: undefined, system: undefined });
  });
});
