import assert from 'node:assert/strict';
import { buildSchema } from 'graphql';
import { fieldCostOf } from '../../../graphql/validation/fieldCost.ts';
import { present } from '../../../src/kernel/assert.ts';

/** What fields cost that were never asked about before, by name. */
function costsIn(fields: string) {
  const type = buildSchema(`
    directive @listSize(rows: Int!) on FIELD_DEFINITION
    directive @ownRead on FIELD_DEFINITION
    directive @other(rows: Int!) on FIELD_DEFINITION
    type Query { ${fields} }
  `).getQueryType();
  const all = Object.values(present(type, 'a query type').getFields());
  return Object.fromEntries(
    all.map((field) => {
      const { rows, hasOwnRead } = fieldCostOf(field);
      return [field.name, [rows, hasOwnRead]];
    }),
  );
}

describe('What the SDL says that a field costs', () => {
  it('is one row without a query of its own, for what is no list', () => {
    assert.deepEqual(costsIn('a: String b: Int! @other(rows: 7) c: String @listSize(rows: 9)'), {
      a: [1, false],
      b: [1, false],
      c: [1, false],
    });
  });

  it('is as many rows as a list is said to hold, else ten', () => {
    const lists = `
      a: [Int] @listSize(rows: 7)
      b: [Int!]! @listSize(rows: 30)
      c: [Int]
      d: [Int!]!
      e: [Int] @other(rows: 3) @listSize(rows: 5)
      f: [Int] @other(rows: 3)`;
    assert.deepEqual(costsIn(lists), {
      a: [7, false],
      b: [30, false],
      c: [10, false],
      d: [10, false],
      e: [5, false],
      f: [10, false],
    });
  });

  it('is a query of the store where it is said so', () => {
    assert.deepEqual(
      costsIn('a: Int @ownRead b: [Int] @listSize(rows: 2) @ownRead c: Int @other(rows: 1)'),
      {
        a: [1, true],
        b: [2, true],
        c: [1, false],
      },
    );
  });

  it('is the least for a field that no SDL describes, and the same when asked again', () => {
    const [field] = Object.values(
      present(
        buildSchema('type Query { a: [Int] @deprecated }').getQueryType(),
        'a type',
      ).getFields(),
    );
    assert.ok(field);
    Reflect.deleteProperty(field, 'astNode');
    assert.deepEqual(fieldCostOf(field), { rows: 10, hasOwnRead: false });
    assert.equal(fieldCostOf(field), fieldCostOf(field));
  });
});
