import assert from 'node:assert/strict';
import { parse } from 'graphql';
import { checkCost, costOf } from '../../graphql/guards/pageCost.ts';
import { doorLimits } from '../../graphql/guards/limits.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { AppError } from '../../src/kernel/appError.ts';

const schema = makeSchema();
const cost = (query: string, variables: Record<string, unknown> = {}, name?: string): number =>
  costOf(schema, parse(query), variables, name);

describe('The cost of a query', () => {
  it('is nothing for plain fields and one for each object', () => {
    assert.equal(cost('{ serverTime }'), 0);
    assert.equal(cost('{ me { userName displayName } }'), 1);
    assert.equal(cost('{ me { home { name } actingOver { name } } }'), 3);
  });

  it('of a page is its size times what each row needs', () => {
    const rows = 'edges { node { title } }';
    // A row is its edge and its node; the page itself counts with each, so that a nested page weighs more.
    assert.equal(cost(`{ feed(first: 10) { ${rows} } }`), 30);
    assert.equal(cost(`{ feed(first: 20) { ${rows} } }`), 60);
    assert.equal(
      cost(`{ feed(first: 10) { edges { node { title author { displayName } } } } }`),
      40,
    );
  });

  it('takes the page size from wherever it stands: literal, variable, its default, or that of the schema', () => {
    const rows = '{ pageInfo { hasNextPage } }';
    assert.equal(cost(`{ feed(first: 7) ${rows} }`), 14);
    assert.equal(cost(`query($n: Int!) { feed(first: $n) ${rows} }`, { n: 7 }), 14);
    assert.equal(cost(`query($n: Int! = 7) { feed(first: $n) ${rows} }`), 14);
    assert.equal(cost(`query($n: Int! = 9) { feed(first: $n) ${rows} }`, { n: 7 }), 14);
    assert.equal(cost(`query($n: Int) { feed(first: $n) ${rows} }`), 40);
    assert.equal(cost(`{ feed ${rows} }`), 40);
  });

  it('takes a list without pages for ten rows', () => {
    assert.equal(cost('{ areas { name } }'), 10);
    assert.equal(cost('{ areas { name within { name } } }'), 110);
  });

  it('counts fragments, named or not, wherever they are spread', () => {
    const plain = cost('{ areas { name within { name } } }');
    assert.equal(cost('{ areas { ...A } } fragment A on Area { within { name } }'), plain);
    assert.equal(cost('{ areas { ... on Area { within { name } } } }'), plain);
    assert.equal(cost('{ areas { ... { within { name } } } }'), plain);
    assert.equal(
      cost('{ a: areas { ...A } b: areas { ...A } } fragment A on Area { within { name } }'),
      2 * plain,
    );
  });

  it('counts every case of a union', () => {
    const document = `mutation($i: Text!) { signIn(name: $i, password: $i) {
      ... on SignedIn { me { home { name } } } ... on SignInRefused { reason } } }`;
    assert.equal(cost(document), 3);
  });

  it('is that of the operation which runs', () => {
    const two = 'query A { serverTime } query B { areas { name } }';
    assert.equal(cost(two, {}, 'A'), 0);
    assert.equal(cost(two, {}, 'B'), 10);
    assert.equal(cost(two, {}, 'C'), 0, 'nothing runs');
  });

  it('refuses every page size but 1 to 50, before anything runs', () => {
    for (const n of [0, -1, 51, 1e9, null, '5', 1.5, [5], { n: 5 }])
      assert.throws(
        () => cost('query($n: Int) { feed(first: $n) { pageInfo { hasNextPage } } }', { n }),
        (error) => error instanceof AppError && error.detail.field === 'first',
        JSON.stringify(n),
      );
    assert.throws(() => cost('{ feed(first: null) { pageInfo { hasNextPage } } }'), AppError);
  });

  it('is bounded: what the page asks for passes, pages within pages do not', () => {
    const check = (query: string): void => {
      checkCost({ schema, document: parse(query), variableValues: {} });
    };
    check('{ feed(first: 50) { edges { node { title author { displayName } area { name } } } } }');
    check(
      '{ flags(first: 20) { edges { node { score terms { text spans { start } } message { title } } } } }',
    );
    const nested =
      '{ feed(first: 50) { edges { node { comments(first: 50) { edges { node { body } } } } } } }';
    assert.throws(
      () => {
        check(nested);
      },
      (error) =>
        error instanceof AppError &&
        error.code === 'TOO_LARGE' &&
        error.detail.limit === doorLimits.costMax,
    );
  });
});
