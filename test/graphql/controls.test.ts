import assert from 'node:assert/strict';
import { useApiClient } from '../support/apiClient.ts';
import { trySchema } from './trySchema.ts';

describe('The GraphQL API is closed by default', () => {
  const api = useApiClient();

  it('to introspection, but for __typename and the bare question for a type by its name', async () => {
    const client = api().client();
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Query") { fields { name } } }',
      '{ __type(name: "Query") { name description } }',
      '{ __type(name: "Query") { ...F } } fragment F on __Type { interfaces { name } }',
    ]) {
      const { data, code } = await client.ask(query);
      assert.equal(code, 'BAD_INPUT', query);
      assert.equal(data, undefined, query);
    }
    assert.deepEqual(await client.get('{ __typename }'), { __typename: 'Query' });
  });

  it('to GraphiQL and to any page of Yoga', async () => {
    const answer = await fetch(`${api().url}/graphql`, { headers: { accept: 'text/html' } });
    assert.ok(answer.status >= 400);
    assert.doesNotMatch(await answer.text(), /<html|GraphiQL/iu);
  });

  it('to suggestions of names, in documents and in variables', async () => {
    const client = api().client();
    for (const { errors } of [
      await client.ask('{ serverTim }'),
      await client.ask('query($a: Arae) { serverTime }'),
      await client.ask('mutation($r: RoleInput!) { grantRole(input: $r) { id } }', {
        r: { personId: 'a', role: 'ADMINN', scope: 'nb' },
      }),
    ]) {
      assert.ok(errors.length > 0);
      assert.doesNotMatch(JSON.stringify(errors), /did you mean|serverTime|"ADMIN"/iu);
    }
  });

  it('to the health checks of Yoga, wherever they are asked for', async () => {
    for (const path of ['/health', '/graphql/health', '/graphql?a=/health', '/livez/health']) {
      const answer = await fetch(api().url + path);
      assert.notEqual(answer.status, 200, path);
      assert.equal(answer.headers.get('x-yoga-id'), null, path);
    }
  });
});

describe('The GraphQL API in development', () => {
  const api = useApiClient({ env: { NODE_ENV: 'development' } });

  it('opens introspection and GraphiQL', async () => {
    const data = await api().client().get<{ __schema: object }>('{ __schema { description } }');
    assert.ok('__schema' in data);
    const page = await fetch(`${api().url}/graphql`, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /graphiql/iu);
  });
});

describe('The GraphQL API takes text only', () => {
  const api = useApiClient(() => ({ schema: trySchema() }));
  const byVariable = 'query($id: ID!) { id(id: $id) }';

  it('refuses NUL and lone surrogates in variables, ids too, and in keys', async () => {
    const client = api().client();
    for (let round = 0; round < 5; round += 1)
      assert.deepEqual(await client.get(byVariable, { id: '吵架😀𠀀' }), { id: '吵架😀𠀀' });
    for (const id of ['a\u0000b', '\ud800', 'x\udc00', '\udbff\udbff']) {
      const { code, errors } = await client.ask(byVariable, { id });
      assert.equal(code, 'BAD_INPUT');
      assert.equal(errors[0]?.extensions['reason'], 'not_text');
      assert.equal(errors[0].extensions['field'], 'id');
    }
    assert.equal(
      (await client.ask(byVariable, { id: 'a', b: { 'c\u0000': [1] } })).code,
      'BAD_INPUT',
    );
    assert.equal(
      (await client.ask(byVariable, { id: 'a', b: [[{ c: ['\ud800'] }]] })).code,
      'BAD_INPUT',
    );
  });

  it('refuses them in literals and in the document itself', async () => {
    const client = api().client();
    assert.deepEqual(await client.get('{ id(id: "a\\u0041") }'), { id: 'aA' });
    assert.equal((await client.ask('{ id(id: "a\\u0000b") }')).code, 'BAD_INPUT');
    assert.equal((await client.ask('{ id(id: "\\uD800") }')).code, 'BAD_INPUT');
    assert.equal((await client.ask('{ id(id: "\ud800") }')).code, 'BAD_INPUT');
  });
});
