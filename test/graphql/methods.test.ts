import assert from 'node:assert/strict';
import { createSchema } from 'graphql-yoga';
import { useApiClient } from '../support/apiClient.ts';
import { json, type Refusal } from './trySchema.ts';

let count = 0;
const schema = () =>
  createSchema({
    typeDefs: /* GraphQL */ `
      type Query {
        hello(name: String = "world"): String!
        pets: [String!]!
      }
      type Mutation {
        add: Int!
      }
    `,
    resolvers: {
      Query: {
        hello: (_parent, { name }: { name: string }) => `hello ${name}`,
        pets: () => ['咪'],
      },
      Mutation: { add: () => (count += 1) },
    },
  });

describe('A question by GET', () => {
  const api = useApiClient(() => ({ schema: schema() }));

  it('is answered, with variables too', async () => {
    const query = encodeURIComponent('query($n: String) { hello(name: $n) }');
    const variables = encodeURIComponent(JSON.stringify({ n: '桥' }));
    const answer = await fetch(`${api().url}/graphql?query=${query}&variables=${variables}`);
    assert.deepEqual(await answer.json(), { data: { hello: 'hello 桥' } });
  });

  it('is bound by the same limits', async () => {
    const bad = ['{ __schema { description } }', '{ hello(name: "\\u0000") }', 'mutation { add }'];
    count = 0;
    for (const query of bad) {
      const answer = await fetch(`${api().url}/graphql?query=${encodeURIComponent(query)}`);
      assert.match(await answer.text(), /"code":"BAD_INPUT"/u, query);
    }
    assert.equal(count, 0);
  });

  it('is UTF-8 in percents, like a body: nothing is put in place of what is not', async () => {
    const query = encodeURIComponent('query($n: String) { hello(name: $n) }');
    for (const wrong of ['%FF%FE', '%C3%28', '%ED%A0%80', '%F5%80%80%80', '%E6%A1', '%', '%G0'])
      for (const url of [
        `query=%7Bhello(name:%22${wrong}%22)%7D`,
        `query=${query}&variables=%7B%22n%22:%22${wrong}%22%7D`,
      ]) {
        const answer = await fetch(`${api().url}/graphql?${url}`);
        assert.equal(answer.status, 400, url);
        const { errors } = (await answer.json()) as Refusal;
        assert.equal(errors[0]?.extensions['code'], 'BAD_INPUT');
        assert.equal(errors[0].extensions['reason'], 'not_utf8');
      }
    const right = await fetch(`${api().url}/graphql?query=%7Bhello(name:%22%E6%A1%A5+%25%22)%7D`);
    assert.deepEqual(await right.json(), { data: { hello: 'hello 桥 %' } });
  });

  it('that is no question is refused', async () => {
    const answer = await fetch(`${api().url}/graphql`);
    assert.equal(answer.status, 400);
    for (const broken of [
      'query=%7Bhello%7D&variables=%7B',
      'query=%7Bhello%7D&variables=5',
      'query=%E0%A4%A',
    ])
      assert.ok((await fetch(`${api().url}/graphql?${broken}`)).status < 500, broken);
  });
});

describe('A method other than GET and POST', () => {
  const api = useApiClient(() => ({ schema: schema() }));
  const send = (method: string, query: string, headers: Record<string, string> = {}) =>
    fetch(`${api().url}/graphql`, {
      method,
      headers: { ...json, ...headers },
      body: JSON.stringify({ query }),
    });

  it('runs nothing', async () => {
    count = 0;
    await send('POST', 'mutation { add }');
    const before = count;
    assert.ok(before > 0);
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      for (const query of ['mutation { add }', '{ hello }', '{ pets }'])
        assert.equal((await send(method, query)).status, 405, `${method} ${query}`);
    assert.equal(count, before);
  });

  it('is refused like a POST when another site could have sent it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      for (const headers of [{ 'content-type': 'text/plain' }, { origin: 'https://evil.example' }])
        assert.equal((await send(method, '{ hello }', headers)).status, 403, method);
  });
});
