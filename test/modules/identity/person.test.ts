import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { lengthOf } from '../../../src/kernel/text.ts';
import {
  checkDisplayName,
  checkPassword,
  checkPhone,
  checkSignInName,
  checkUserName,
  grantsOf,
  holds,
  maskPhone,
  nameKeyOf,
  makePerson,
  signInKeyFrom,
} from '../../../src/modules/identity/person.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { monday, places } from '../../support/world.ts';

const reasonOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'BAD_INPUT');
    return error.detail.reason;
  }
};

describe('What is typed into a form', () => {
  it('is refused with the field it stands in, why, and the limit', () => {
    const refusals: [act: () => unknown, field: string, reason: string, limit?: number][] = [
      [() => checkUserName('ab'), 'userName', 'too_short', 3],
      [() => checkUserName('x'.repeat(33)), 'userName', 'too_long', 32],
      [() => checkUserName('a b c'), 'userName', 'not_a_name'],
      [() => checkUserName('12345'), 'userName', 'only_digits'],
      [() => checkDisplayName(''), 'displayName', 'too_short', 1],
      [() => checkPhone('12345'), 'phone', 'not_a_phone', 11],
      [() => checkPassword('abcdefgh\u0000ij', 'xyz'), 'password', 'not_text'],
      [() => checkPassword('abcdefghi', 'xyz'), 'password', 'too_short', 10],
      [() => checkPassword('ab1cd'.repeat(26), 'xyz'), 'password', 'too_long', 128],
      [() => checkPassword('1212121212', 'xyz'), 'password', 'too_simple'],
      [() => checkSignInName('a@b.cn'), 'name', 'not_a_sign_in_name'],
    ];
    for (const [act, field, reason, limit] of refusals) {
      const detail = limit === undefined ? { field, reason } : { field, reason, limit };
      assert.throws(act, { code: 'BAD_INPUT', detail });
    }
    assert.equal(checkSignInName(' Wang_Wu '), 'wang_wu');
  });
});

describe('A user name', () => {
  it('is of letters, digits, _ and Han characters, 3 to 32 of them', () => {
    for (const good of ['abc', '王小明', 'li_4', '𠮷野家', 'x'.repeat(32), '李a1'])
      assert.equal(checkUserName(good), good);
    const wrong: Record<string, string> = {
      ab: 'too_short',
      王五: 'too_short',
      ['x'.repeat(33)]: 'too_long',
      'a b c': 'not_a_name',
      'a-b-c': 'not_a_name',
      раура: 'not_a_name',
      'abc😀': 'not_a_name',
      $where: 'not_a_name',
      'ab\ud800c': 'not_a_name',
      'abc\u2800': 'not_a_name',
      ['a' + '\u0301'.repeat(49_000)]: 'too_long',
    };
    for (const [name, reason] of Object.entries(wrong))
      assert.equal(
        reasonOf(() => checkUserName(name)),
        reason,
        name,
      );
  });

  it('is never only digits, so that it cannot be taken for a phone number', () => {
    for (const name of ['13812345678', '12345', '１３８１２３４５６７８'])
      assert.equal(
        reasonOf(() => checkUserName(name)),
        'only_digits',
      );
  });

  it('is the same whatever its case and width, and the marks it was pasted with', () => {
    const pasted = [
      '\u202awang_wu\u202c',
      '\u2068Wang_Wu\u2069',
      'wang\u200b_wu',
      '\ufeffwang_wu\n',
    ];
    const forms = ['Wang_Wu', 'wang_wu', 'WANG_WU', 'Ｗａｎｇ＿Ｗｕ', ' wang_wu ', ...pasted];
    assert.deepEqual([...new Set(forms.map(signInKeyFrom))], ['wang_wu']);
    assert.deepEqual(
      [...new Set(pasted.map((form) => checkUserName(form).toLowerCase()))],
      ['wang_wu'],
    );
    assert.equal(checkUserName('Ｗａｎｇ＿Ｗｕ'), 'Wang_Wu');
  });

  it('has a key that is its own key, for any accepted name', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_\u4e00-\u9fff]{3,32}$/u);
    fc.assert(
      fc.property(name, (text) => {
        fc.pre(/\D/u.test(text));
        const key = nameKeyOf(checkUserName(text));
        assert.equal(nameKeyOf(key), key);
        assert.equal(nameKeyOf(text.toUpperCase()), key);
        assert.equal(signInKeyFrom(text), key);
      }),
    );
  });
});

describe('A shown name', () => {
  it('is of 1 to 20 characters of any script', () => {
    for (const good of ['王', '买买提·艾力', '👩‍👩‍👧 一家', '𠮷'.repeat(20)])
      assert.equal(checkDisplayName(good), good);
  });

  it('is neither empty, nor invisible, nor turns the text beside it around', () => {
    const drawNothing = [
      '\u200b\u200d',
      '\u3164',
      '\u2800',
      '\u{1d159}',
      '\ufe0f',
      '\u{e000}',
      '\u0301',
    ];
    const turn = ['a\u202eb', 'a\u2066b', 'a\u200fb'];
    for (const wrong of [
      '',
      '  ',
      ...drawNothing,
      ...turn,
      'a\nb',
      'a\u2028b',
      '王\u200b五',
      '王\u3164',
    ])
      assert.notEqual(
        reasonOf(() => checkDisplayName(wrong)),
        undefined,
        JSON.stringify(wrong),
      );
    assert.equal(
      reasonOf(() => checkDisplayName('x'.repeat(21))),
      'too_long',
    );
  });
});

describe('A phone number', () => {
  it('may be left out, is kept as its 11 digits, and is nothing else', () => {
    assert.equal(checkPhone('\u202a（+86）138-1234-5678\u202c'), '13812345678');
    for (const none of [null, undefined, '', '  ', '\u200b'])
      assert.equal(checkPhone(none), undefined);
    for (const text of ['12345', '1234567890', '12812345678', 'x13812345678', '1'.repeat(98_000)])
      assert.equal(
        reasonOf(() => checkPhone(text)),
        'not_a_phone',
      );
  });

  it('is shown with its middle hidden', () => {
    assert.equal(maskPhone('13812345678'), '138****5678');
  });
});

describe('What somebody signs in with', () => {
  it('is a phone number or a user name', () => {
    assert.equal(signInKeyFrom('+86 138 1234 5678'), '13812345678');
    assert.equal(signInKeyFrom('Chen_Yi'), 'chen_yi');
  });

  it('is no other text: nobody has it', () => {
    for (const text of [
      '1234567890',
      '12345678901',
      'ab',
      'a b',
      'a@b.cn',
      '',
      '\u202e',
      'x'.repeat(98_000),
    ])
      assert.equal(signInKeyFrom(text), undefined, text.slice(0, 20));
  });
});

describe('A password', () => {
  it('has 10 to 128 characters, counted as people count', () => {
    assert.equal(checkPassword('一二三四五六七八九十', 'abc'), '一二三四五六七八九十');
    assert.equal(
      reasonOf(() => checkPassword('abcdefghi', 'xyz')),
      'too_short',
    );
    assert.equal(
      reasonOf(() => checkPassword('𠮷𠮷a b c d'.slice(0, -1), 'xyz')),
      'too_short',
    );
    assert.equal(
      reasonOf(() => checkPassword('ab1 c'.repeat(26), 'xyz')),
      'too_long',
    );
    assert.equal(
      checkPassword('ab1cdab1cd', 'xyz'),
      'ab1cdab1cd',
      'five different ones are enough',
    );
    assert.equal(lengthOf(checkPassword('ab1cdefg'.repeat(16), 'xyz')), 128);
    assert.equal(
      reasonOf(() => checkPassword('a' + '\u0301\u0323'.repeat(24_500), 'xyz')),
      'too_long',
    );
  });

  it('is neither few characters over and over nor the user name with something', () => {
    assert.equal(
      reasonOf(() => checkPassword('1212121212', 'xyz')),
      'too_simple',
    );
    assert.equal(
      reasonOf(() => checkPassword('my-Wang_Wu-123', 'wang_wu')),
      'too_simple',
    );
    assert.equal(
      reasonOf(() => checkPassword('ｗａｎｇ＿ｗｕ-1234', 'WANG_WU')),
      'too_simple',
    );
  });

  it('is kept to its ends and cannot hold what cannot be typed', () => {
    assert.equal(checkPassword('  lead and trail  ', 'xyz'), '  lead and trail  ');
    assert.equal(
      reasonOf(() => checkPassword('abcdefgh\u0000ij', 'xyz')),
      'not_text',
    );
    assert.equal(
      reasonOf(() => checkPassword('abcdefgh\udc00ij', 'xyz')),
      'not_text',
    );
  });

  it('is the same from every keyboard', () => {
    assert.equal(
      checkPassword('ｐａｓｓ ｗｏｒｄ １２', 'xyz'),
      checkPassword('pass word 12', 'xyz'),
    );
  });
});

describe('The roles of a person', () => {
  const mediator = { role: 'MEDIATOR', scope: places.street, since: monday, by: 'x' } as const;
  const person: Person = {
    ...makePerson({
      id: 'p1',
      userName: 'abc',
      displayName: 'abc',
      home: places.grid,
      joinedAt: monday,
    }),
    grants: [mediator],
    endedGrants: [{ ...mediator, role: 'ADMIN', until: monday, endedBy: 'y' }],
  };

  it('begin with RESIDENT of the community around the home', () => {
    assert.deepEqual(grantsOf(person), [
      { role: 'RESIDENT', scope: places.community, since: monday, by: 'p1' },
      mediator,
    ]);
  });

  it('are none beside it for who has just joined: no history, nobody who vouches', () => {
    const joined = makePerson({
      ...{ id: 'p2', userName: 'abc', displayName: 'abc', home: places.grid, joinedAt: monday },
    });
    const { endedGrants, pastNames, pastHomes, endedVouches, consents } = joined;
    const history = [endedGrants, pastNames, pastHomes, endedVouches, consents];
    assert.deepEqual(history, [[], [], [], [], []]);
    assert.deepEqual(
      grantsOf(joined).map(({ role }) => role),
      ['RESIDENT'],
    );
  });

  it('hold over exactly the area given, and not after they ended', () => {
    assert.ok(holds(person, 'MEDIATOR', places.street));
    assert.ok(!holds(person, 'MEDIATOR', places.community));
    assert.ok(!holds(person, 'ADMIN', places.street));
    const more = { ...person, grants: [...person.grants, { ...mediator, scope: places.city }] };
    assert.ok(holds(more, 'MEDIATOR', places.street));
  });
});
