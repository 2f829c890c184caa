import assert from 'node:assert/strict';
import { paramsOfAddress, paramsOfBody } from '../../graphql/requestParams.ts';
import { AppError } from '../../src/kernel/appError.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const body = (params: unknown) => () => paramsOfBody(bytes(JSON.stringify(params)));
const address = (querystring: string) => () => paramsOfAddress(querystring);

/** Field and reason of the refusal. */
function why(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'BAD_INPUT');
    return [error.detail.field, error.detail.reason];
  }
}

describe('The parameters in a body', () => {
  it('are a query with its variables and its name', () => {
    assert.deepEqual(body({ query: '{ a }' })(), { query: '{ a }', variables: {} });
    assert.deepEqual(body({ query: 'q', variables: { a: 1 }, operationName: 'Q' })(), {
      query: 'q',
      variables: { a: 1 },
      operationName: 'Q',
    });
    const absent = { query: 'q', variables: null, operationName: null, extensions: null };
    assert.deepEqual(body({ ...absent, other: null })(), { query: 'q', variables: {} });
  });

  it('are the hash of a persisted operation, unless there is a query', () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'h' } };
    assert.deepEqual(body({ extensions })(), { persistedHash: 'h', variables: {} });
    assert.deepEqual(body({ extensions, query: 'q' })(), { query: 'q', variables: {} });
    assert.deepEqual(body({ extensions, query: '' })(), { query: '', variables: {} });
    for (const persistedQuery of [null, 'h', ['h'], {}, { sha256Hash: 1 }])
      assert.deepEqual(why(body({ extensions: { persistedQuery } })), ['query', 'missing']);
  });

  it('are UTF-8, and JSON without a byte order mark', () => {
    const notUtf8 = () => paramsOfBody(Buffer.from([0x7b, 0xff, 0x7d]));
    assert.deepEqual(why(notUtf8), ['body', 'not_utf8']);
    const marked = () => paramsOfBody(bytes('\ufeff{"query":"q"}'));
    assert.deepEqual(why(marked), ['body', 'not_json']);
    assert.deepEqual(
      why(() => paramsOfBody(bytes('{'))),
      ['body', 'not_json'],
    );
  });

  it('are one object of the known parameters', () => {
    for (const other of [null, [], [{ query: 'q' }], 'q', 1, true])
      assert.deepEqual(why(body(other)), ['body', 'not_an_object'], JSON.stringify(other));
    assert.deepEqual(why(body({ query: 'q', doc_id: 1 })), ['body', 'unknown_parameter']);
  });

  it('have each its kind', () => {
    for (const wrong of [[], 'x', 1, false]) {
      assert.deepEqual(why(body({ query: 'q', variables: wrong })), ['variables', 'not_an_object']);
      assert.deepEqual(why(body({ query: 'q', extensions: wrong })), [
        'extensions',
        'not_an_object',
      ]);
    }
    for (const wrong of [[], {}, 1, false, '\ud800']) {
      assert.deepEqual(why(body({ query: wrong })), ['query', 'not_text']);
      assert.deepEqual(why(body({ query: 'q', operationName: wrong })), [
        'operationName',
        'not_text',
      ]);
    }
  });
});

describe('The parameters in an address', () => {
  it('are read like those of a body', () => {
    const given = new URLSearchParams({
      query: '{ 社区 }',
      operationName: 'Q',
      variables: '{"a":1}',
      extensions: '{}',
    });
    assert.deepEqual(address(given.toString())(), {
      query: '{ 社区 }',
      operationName: 'Q',
      variables: { a: 1 },
    });
    assert.deepEqual(address('query=q&variables=&extensions=')(), { query: 'q', variables: {} });
    const extensions = JSON.stringify({ persistedQuery: { sha256Hash: 'h' } });
    const hash = new URLSearchParams({ extensions }).toString();
    assert.deepEqual(address(hash)(), { persistedHash: 'h', variables: {} });
  });

  it('are UTF-8 in percents, first of all', () => {
    for (const query of [
      'query=%FF',
      'query=%C3%28',
      'query=%',
      'query=%E7%A4',
      'query=é',
      'query=a\u007f',
      'é=1',
    ])
      assert.deepEqual(why(address(query)), ['query', 'not_utf8'], query);
  });

  it('name a query, and JSON where JSON is wanted', () => {
    assert.deepEqual(why(address('')), ['query', 'missing']);
    assert.deepEqual(why(address('query=q&variables={')), ['variables', 'not_json']);
    assert.deepEqual(why(address('query=q&extensions={')), ['extensions', 'not_json']);
  });
});
