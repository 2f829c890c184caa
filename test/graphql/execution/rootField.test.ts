import assert from 'node:assert/strict';
import { getOperationAST, parse } from 'graphql';
import { rootFieldOf } from '../../../graphql/execution/rootField.ts';

const named = (document: string): string => {
  const operation = getOperationAST(parse(document), 'Q');
  assert.ok(operation);
  return rootFieldOf(operation);
};

describe('The name of an operation in log and figures', () => {
  it('is its one root field, never a word of the client’s', () => {
    assert.equal(named('query Q { serverTime }'), 'serverTime');
    assert.equal(named('query Q { phone13900000000: serverTime }'), 'serverTime');
    assert.equal(named('mutation Q { a: signOut b: signOut }'), 'signOut');
  });

  it('is “several” for more than one', () => {
    assert.equal(named('query Q { serverTime me { id } }'), 'several');
  });

  it('is “several” where a fragment hides the fields, by whatever name', () => {
    assert.equal(named('query Q { ...F } fragment F on Query { serverTime }'), 'several');
    assert.equal(named('query Q { ... on Query { serverTime } }'), 'several');
    assert.equal(named('query Q { serverTime ...F } fragment F on Query { me { id } }'), 'several');
  });
});
