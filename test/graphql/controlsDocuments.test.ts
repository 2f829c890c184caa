import assert from 'node:assert/strict';
import { apiLimits } from '../../graphql/validation/apiLimits.ts';
import { useApiClient } from '../support/apiClient.ts';
import { codeOf, json, trySchema } from './trySchema.ts';

const nested = (depth: number): string =>
  `{ node ${'{ next '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)} }`;

describe('The GraphQL API measures documents', () => {
  const api = useApiClient(() => ({ schema: trySchema() }));
  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await api().client().ask(query, variables);
    assert.equal(data, undefined, query.slice(0, 80));
    return errors.map(({ message }) => message).join(' ');
  };

  it(`lets ${String(apiLimits.depthMax)} levels pass and refuses one more, through fragments too`, async () => {
    await api().client().get(nested(apiLimits.depthMax));
    assert.match(await refused(nested(apiLimits.depthMax + 1)), /Depth limit of 8/u);
    const hidden = `{ node { next { next { next { ...F } } } } }
      fragment F on Node { next { next { next { next { name } } } } }`;
    assert.match(await refused(hidden), /Depth limit of 8/u);
  });

  it('refuses fragments that go round in a circle', async () => {
    const message = await refused(
      '{ node { ...A } } fragment A on Node { next { ...B } } fragment B on Node { next { ...A } }',
    );
    assert.match(message, /spread fragment|depth/u);
  });

  it(`lets ${String(apiLimits.aliasesMax)} aliases pass and refuses one more`, async () => {
    const many = (count: number) =>
      `{ node { ${Array.from({ length: count }, (_, i) => `a${String(i)}: name`).join(' ')} } }`;
    await api().client().get(many(apiLimits.aliasesMax));
    assert.match(await refused(many(apiLimits.aliasesMax + 1)), /Aliases limit of 10/u);
  });

  it(`lets ${String(apiLimits.directivesMax)} directives pass and refuses one more`, async () => {
    const many = (count: number) =>
      `{ node { ${'... @include(if: true) { name } '.repeat(count)} } }`;
    await api().client().get(many(apiLimits.directivesMax));
    assert.match(await refused(many(apiLimits.directivesMax + 1)), /Directives limit of 20/u);
  });

  it(`lets ${String(apiLimits.tokensMax)} tokens pass and refuses one more`, async () => {
    const many = (tokens: number) =>
      `{ node { ${Array.from({ length: tokens - 5 }, (_, at) => `f${String(at)}`).join(' ')}} }`;
    assert.doesNotMatch(await refused(many(apiLimits.tokensMax)), /token/iu);
    assert.match(await refused(many(apiLimits.tokensMax + 1)), /token/iu);
  });

  it(`lets ${String(apiLimits.operationsMax)} operations pass and refuses one more`, async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `query Q${String(i)} { node { name } }`).join('\n');
    const send = (count: number) =>
      fetch(`${api().url}/graphql`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: many(count), operationName: 'Q1' }),
      });
    assert.deepEqual(await (await send(apiLimits.operationsMax)).json(), {
      data: { node: { name: 'a' } },
    });
    assert.equal(await codeOf(await send(apiLimits.operationsMax + 1)), 'BAD_INPUT');
  });

  it('tries one sign-in a document, however it is written', async () => {
    await api().client().get('mutation { signIn(name: "a") other }');
    for (const query of [
      'mutation { a: signIn(name: "a") b: signIn(name: "b") }',
      'mutation { signIn(name: "a") ...F } fragment F on Mutation { b: signIn(name: "b") }',
      'mutation { signIn(name: "a") ... on Mutation { b: signIn(name: "b") } }',
    ])
      assert.match(await refused(query), /signIn once/u);
    const two = 'mutation A { signIn(name: "a") } mutation B { signIn(name: "b") }';
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: two, operationName: 'A' }),
    });
    assert.match(await answer.text(), /signIn once/u);
  });
});

describe('The GraphQL API measures pages', () => {
  const api = useApiClient(() => ({ schema: trySchema() }));
  const list = 'query($n: Int!) { nodes(first: $n) { edges { node { name } } } }';
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    api().client().ask(query, variables);

  it('gives 1 to 50 rows, in literals and in variables', async () => {
    for (const n of [1, 50]) {
      assert.equal((await ask(list, { n })).code, undefined);
      assert.equal(
        (await ask(`{ nodes(first: ${String(n)}) { edges { node { name } } } }`)).code,
        undefined,
      );
    }
    for (const n of [-1, 0, 51, 1_000_000]) {
      const answers = [
        await ask(list, { n }),
        await ask(`{ nodes(first: ${String(n)}) { edges { node { name } } } }`),
        await ask(
          `query($n: Int! = ${String(n)}) { nodes(first: $n) { edges { node { name } } } }`,
        ),
      ];
      for (const { code, errors } of answers) {
        assert.equal(code, 'BAD_INPUT');
        assert.equal(errors[0]?.extensions['field'], 'first');
        assert.equal(errors[0].extensions['limit'], 50);
      }
    }
  });

  it('counts what pages within pages could read, variables included', async () => {
    const inner =
      'query($a: Int!, $b: Int!) { nodes(first: $a) { edges { node { nodes(first: $b) { edges { node { name } } } } } } }';
    assert.equal((await ask(inner, { a: 20, b: 50 })).code, undefined);
    const { code, errors } = await ask(inner, { a: 50, b: 50 });
    assert.equal(code, 'TOO_LARGE');
    assert.equal(errors[0]?.extensions['reason'], 'cost');
  });

  it('counts lists without pages too, and fragments each time they are spread', async () => {
    const plain = '{ nodes(first: 50) { edges { node { plain { plain { plain { name } } } } } } }';
    assert.equal((await ask(plain)).code, 'TOO_LARGE');
    const spread = `{ ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((name) => `${name}: nodes(first: 50) { ...F }`)
      .join(' ')} }
      fragment F on NodeConnection { edges { node { plain { name } } } }`;
    assert.equal((await ask(spread)).code, 'TOO_LARGE');
  });

  it('measures known documents as strictly as new ones', async () => {
    for (let round = 0; round < 6; round += 1)
      assert.equal((await ask(list, { n: 5 })).code, undefined);
    assert.equal((await ask(list, { n: 51 })).code, 'BAD_INPUT');
    assert.equal((await ask(list, { n: null })).code, 'BAD_INPUT');
    assert.equal((await ask(list, { n: 'all' })).code, 'BAD_INPUT');
  });
});
