import assert from 'node:assert/strict';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { checkCost, costOf } from '../../graphql/validation/queryCost.ts';
import { apiLimits } from '../../graphql/validation/apiLimits.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { present } from '../../src/kernel/assert.ts';
import { queryCost, trySchema } from './trySchema.ts';

const { readCost } = apiLimits;
const schema = makeSchema();
const cost = (query: string, variables: Record<string, unknown> = {}, name?: string): number =>
  queryCost(schema, query, variables, name);

describe('The cost of a query', () => {
  it('is nothing for plain fields and one for each object', () => {
    assert.equal(cost('{ serverTime }'), 0);
    assert.equal(cost('{ __typename serverTime }'), 0);
    assert.equal(cost('{ me { __typename userName } }'), 1);
    assert.equal(cost('{ me { userName displayName } }'), 1);
    assert.equal(cost('{ me { home { name } actingOver { name } } }'), 3);
  });

  it('of a page is its size times what each row needs', () => {
    const rows = 'edges { node { title } }';
    // A row is its edge and its node; the page itself counts with each, so that a nested page weighs more.
    assert.equal(cost(`{ feed(first: 10) { ${rows} } }`), readCost + 30);
    assert.equal(cost(`{ feed(first: 20) { ${rows} } }`), readCost + 60);
    assert.equal(
      cost(`{ feed(first: 10) { edges { node { title author { displayName } } } } }`),
      readCost + 40,
    );
  });

  it('takes the page size from wherever it stands: literal, variable, its default, or that of the schema', () => {
    const rows = '{ pageInfo { hasNextPage } }';
    assert.equal(cost(`{ feed(first: 7) ${rows} }`), readCost + 14);
    assert.equal(cost(`query($n: Int!) { feed(first: $n) ${rows} }`, { n: 7 }), readCost + 14);
    assert.equal(cost(`query($n: Int! = 7) { feed(first: $n) ${rows} }`), readCost + 14);
    assert.equal(cost(`query($n: Int! = 9) { feed(first: $n) ${rows} }`, { n: 7 }), readCost + 14);
    assert.equal(cost(`query($n: Int) { feed(first: $n) ${rows} }`), readCost + 40);
    assert.equal(cost(`{ feed ${rows} }`), readCost + 40);
    assert.equal(cost(`{ feed(area: "nb", first: 7) ${rows} }`), readCost + 14);
    const two = `query($m: Int! = 3, $n: Int! = 7) { feed(first: $n) ${rows} }`;
    assert.equal(cost(two), readCost + 14);
  });

  it('takes a list without pages for as many rows as its line in the SDL says, else for ten', () => {
    assert.equal(cost('{ areas { name } }'), 200);
    assert.equal(cost('{ areas { name within { name } } }'), 200 * (1 + 5));
    assert.equal(queryCost(trySchema(), '{ node { plain { name } } }'), 1 + 10);
  });

  it('counts each query of the store that a field needs for its parent alone, whatever it gives', () => {
    assert.equal(cost('{ me { phoneMasked } }'), 1 + readCost);
    assert.equal(cost('{ me { sessions { id } } }'), 1 + readCost + 40);
    const comments = 'comments(first: 1) { pageInfo { hasNextPage } }';
    const row = 1 + 1 + readCost + 2;
    assert.equal(
      cost(`{ feed(first: 10) { edges { node { ${comments} } } } }`),
      readCost + 10 * (1 + row),
    );
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

  it('tells fragments apart by their names', () => {
    const two = `fragment A on Area { name } fragment B on Area { within { name } }`;
    assert.equal(cost(`{ areas { ...B } } ${two}`), 200 * (1 + 5));
    assert.equal(cost(`{ areas { ...A } } ${two}`), 200);
  });

  it('takes the rows of a connection for counted with its page, and those of nothing else', () => {
    const own = buildSchema(`
      directive @listSize(rows: Int!) on FIELD_DEFINITION
      type Thing { name: String }
      type ThingConnection { edges: [Thing!]! others: [Thing!]! @listSize(rows: 3) }
      type Query { edges: [Thing!]! @listSize(rows: 4) things(first: Int! = 2): ThingConnection }
    `);
    assert.equal(queryCost(own, '{ edges { name } }'), 4);
    assert.equal(queryCost(own, '{ things { edges { name } } }'), readCost + 2 * (1 + 1));
    assert.equal(queryCost(own, '{ things { others { name } } }'), readCost + 2 * (1 + 3));
  });

  it('is nothing for a kind of operation that the schema does not have', () => {
    assert.equal(queryCost(buildSchema('type Query { a: Int }'), 'mutation { a }'), 0);
  });

  it('counts every case of a union', () => {
    const document = `mutation($i: Text!) { signIn(name: $i, password: $i) {
      ... on SignedIn { me { home { name } } } ... on SignInRefused { reason } } }`;
    assert.equal(cost(document), 3);
  });

  it('is that of the operation which runs', () => {
    const two = 'query A { serverTime } query B { areas { name } }';
    assert.equal(cost(two, {}, 'A'), 0);
    assert.equal(cost(two, {}, 'B'), 200);
  });

  it('follows the variables of each run, also where it is counted but once', () => {
    const asked = (query: string) => {
      const document = parse(query);
      return costOf(schema, document, present(getOperationAST(document), 'an operation'));
    };
    const rows = '{ pageInfo { hasNextPage } }';
    const paged = asked(`query($n: Int! = 9, $id: ID) { feed(first: $n, area: $id) ${rows} }`);
    assert.deepEqual(
      [{ n: 7 }, {}, { n: 8, id: 'a' }, { n: 7 }].map(paged),
      [14, 18, 16, 14].map((objects) => readCost + objects),
    );
    const within = asked(
      `query($n: Int!) { ...F } fragment F on Query { feed(first: $n) ${rows} }`,
    );
    assert.deepEqual([{ n: 1 }, { n: 2 }].map(within), [readCost + 2, readCost + 4]);
    const fixed = asked(`query($id: ID) { feed(first: 7, area: $id) ${rows} }`);
    assert.deepEqual([{ id: 'a' }, { id: 'b' }].map(fixed), [readCost + 14, readCost + 14]);
  });

  it('refuses every page size but 1 to 50, before anything runs', () => {
    for (const n of [0, -1, 51, 1e9, null, '5', 1.5, [5], { n: 5 }])
      assert.throws(
        () => cost('query($n: Int) { feed(first: $n) { pageInfo { hasNextPage } } }', { n }),
        (error) => error instanceof AppError && error.detail.field === 'first',
        JSON.stringify(n),
      );
    for (const literal of ['null', 'true', '"5"', '5.0', '[5]'])
      assert.throws(
        () => cost(`{ feed(first: ${literal}) { pageInfo { hasNextPage } } }`),
        (error) => error instanceof AppError && error.detail.field === 'first',
        literal,
      );
  });

  it('may come to the very limit', () => {
    checkCost(() => apiLimits.costMax, {});
    assert.throws(
      () => {
        checkCost(({ n }) => apiLimits.costMax + Number(n), { n: 1 });
      },
      (error) => error instanceof AppError && error.detail.reason === 'cost',
    );
  });

  it('is bounded: what the page asks for passes, pages within pages do not', () => {
    const check = (query: string): void => {
      const document = parse(query);
      checkCost(costOf(schema, document, present(getOperationAST(document), 'an operation')), {});
    };
    check('{ feed(first: 50) { edges { node { title author { displayName } area { name } } } } }');
    check(
      '{ conflictFlags(first: 20) { edges { node { score terms { text spans { start } } message { title } } } } }',
    );
    const comments = (first: number) =>
      `comments(first: ${String(first)}) { edges { node { body } } }`;
    const tenTimes = Array.from({ length: 10 }, (_, at) => `a${String(at)}: ${comments(1)}`);
    for (const nested of [comments(50), tenTimes.join(' ')])
      assert.throws(
        () => {
          check(`{ feed(first: 50) { edges { node { ${nested} } } } }`);
        },
        (error) =>
          error instanceof AppError &&
          error.code === 'TOO_LARGE' &&
          error.detail.limit === apiLimits.costMax,
      );
  });
});
