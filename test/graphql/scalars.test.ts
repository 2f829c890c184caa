import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseValue, type GraphQLScalarType } from 'graphql';
import { DateTime } from '../../graphql/base/resolvers/DateTime.ts';
import { Key } from '../../graphql/base/resolvers/Key.ts';
import { Text } from '../../graphql/base/resolvers/Text.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { useApiClient } from '../support/apiClient.ts';

const refuses = (scalar: GraphQLScalarType, value: unknown): void => {
  for (const parse of [
    () => scalar.parseValue(value),
    () => scalar.parseLiteral(parseValue(JSON.stringify(value))),
  ])
    assert.throws(parse, (error) => {
      assert.ok(error instanceof AppError, String(value));
      assert.equal(error.code, 'BAD_INPUT');
      return true;
    });
};

describe('A DateTime', () => {
  it('comes in as ISO 8601 with a zone and means one moment', () => {
    const same = ['2026-11-23T09:00:00.000Z', '2026-11-23T17:00:00+08:00', '2026-11-23T09:00Z'];
    for (const text of same) {
      assert.equal(DateTime.parseValue(text).getTime(), Date.UTC(2026, 10, 23, 9));
      assert.deepEqual(DateTime.parseLiteral(parseValue(`"${text}"`)), DateTime.parseValue(text));
    }
  });

  it('refuses what is no moment', () => {
    for (const wrong of [
      '',
      '2026-11-23',
      '2026-11-23T09:00:00',
      '2026-02-30T00:00:00Z',
      '2025-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-11-23T25:00:00Z',
      '2026-11-23T09:60:00Z',
      '23 Nov 2026 09:00:00 GMT',
      '2026-11-23T09:00:00.000Z ',
      '2026-11-23T09:00:00+99:00',
      '+012026-11-23T09:00:00Z',
      1_795_424_400_000,
      null,
      true,
    ])
      refuses(DateTime, wrong);
  });

  it('knows leap days', () => {
    assert.ok(DateTime.parseValue('2028-02-29T23:59:59+08:00') instanceof Date);
  });

  it('goes out in UTC with milliseconds, and any moment comes back the same', () => {
    const from = new Date('1970-01-01T00:00:00Z');
    const to = new Date('2999-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (at) => {
        const text = DateTime.serialize(at);
        assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
        assert.deepEqual(DateTime.parseValue(text), at);
      }),
    );
  });

  it('never goes out as anything else', () => {
    for (const wrong of ['2026-11-23T09:00:00.000Z', 5, new Date(NaN), null])
      assert.throws(() => DateTime.serialize(wrong));
  });
});

describe('A Text', () => {
  it('keeps every character as it came', () => {
    for (const text of ['', '楼上漏水', '𠀀𪚥', '👨‍👩‍👧‍👦', '葛󠄀', 'a\r\nb\t', '\u202eabc']) {
      assert.equal(Text.parseValue(text), text);
      assert.equal(Text.parseLiteral(parseValue(JSON.stringify(text))), text);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\u0000'));
        assert.equal(Text.parseValue(text), text);
      }),
    );
  });

  it('refuses NUL, lone surrogates, and what is no text', () => {
    for (const wrong of ['\u0000', 'a\u0000b']) refuses(Text, wrong);
    for (const wrong of [5, null, true, ['a']]) refuses(Text, wrong);
    assert.throws(() => Text.parseValue({ a: 1 }), AppError);
    for (const wrong of ['\ud800', '\udc00a', 'a\ud800b'])
      assert.throws(() => Text.parseValue(wrong), AppError);
  });
});

describe('A Key', () => {
  it('is 8 to 64 letters, digits or hyphens', () => {
    for (const key of ['12345678', 'a-b-c-d-e', crypto.randomUUID(), 'x'.repeat(64)])
      assert.equal(Key.parseValue(key), key);
  });

  it('refuses everything else', () => {
    for (const wrong of [
      '',
      '1234567',
      'x'.repeat(65),
      'with space',
      'with_line',
      'a$where-b',
      '吵架吵架吵架吵架',
      'abcdefgh\n',
      'abcdefg\u0000',
      12_345_678,
      null,
    ])
      refuses(Key, wrong);
  });
});

describe('The scalars in the schema', () => {
  const api = useApiClient();

  it('keep the words of the SDL', () => {
    for (const name of ['DateTime', 'Text', 'Key'])
      assert.ok((makeSchema().getType(name)?.description ?? '').length > 20, name);
  });

  it('refuse a key before anything runs, as BAD_INPUT of that field', async () => {
    const document = 'mutation($k: Key!) { addComment(key: $k, messageId: "m", body: "b") { id } }';
    for (let round = 0; round < 4; round += 1) {
      const { code, errors, data } = await api().client().ask(document, { k: 'no' });
      assert.equal(code, 'BAD_INPUT');
      assert.equal(errors[0]?.extensions['field'], 'key');
      assert.equal(data, undefined);
    }
  });

  it('refuse a literal likewise', async () => {
    const document = 'mutation { addComment(key: "no", messageId: "m", body: "b") { id } }';
    const { code } = await api().client().ask(document);
    assert.equal(code, 'BAD_INPUT');
  });

  it('tell the time of the request', async () => {
    const { serverTime } = await api().client().get<{ serverTime: string }>('{ serverTime }');
    assert.ok(Math.abs(Date.parse(serverTime) - Date.now()) < 60_000);
  });
});
