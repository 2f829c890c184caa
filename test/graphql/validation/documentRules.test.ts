import assert from 'node:assert/strict';
import { buildSchema, GraphQLError } from 'graphql';
import { parseDocument, validateDocument } from '../../../graphql/validation/documentRules.ts';

const schema = buildSchema(`
  type Query { node(id: ID, text: String): Node signIn(name: String): Node }
  type Node { id: ID! name: String! next: Node }
  type Mutation { signIn(name: String): Node withdraw(id: ID): Node closeAccount: Node }
  type Subscription { live: Node }
`);

/** What is told to be wrong with a document. */
const mistakes = (text: string, introspection = false): string[] =>
  validateDocument(schema, parseDocument(text), introspection).map(({ message }) => message);
const closed = 'Introspection is closed here.';

describe('A question for the shape of the schema', () => {
  const asking = [
    '{ __schema { types { name } } }',
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Node") { fields { name } } }',
    '{ __type(name: "Node") { name kind } }',
    '{ __type(name: "Node") { ofType { name } } }',
    '{ __schema { description } }',
    '{ __schema { __typename } }',
  ];

  for (const text of asking)
    it(`is refused: ${text}`, () => {
      assert.ok(mistakes(text).includes(closed));
      assert.deepEqual(mistakes(text, true), []);
    });

  it('is refused at its place in the document', () => {
    const [refusal] = validateDocument(
      schema,
      parseDocument('{ __schema { description } }'),
      false,
    );
    assert.deepEqual(refusal?.locations, [{ line: 1, column: 3 }]);
  });

  it('is answered where it tells nothing that its asker did not say', () => {
    for (const text of [
      '{ __typename node { __typename } }',
      '{ __type(name: "Node") { name } }',
      '{ __type(name: "Node") { __typename } }',
      '{ node { name } }',
    ])
      assert.deepEqual(mistakes(text), [], text);
  });
});

describe('A field that gives something away or guesses', () => {
  const twice = (text: string) =>
    mistakes(text).some((one) => one.endsWith(' once in a document.'));

  it('is asked for once in a document', () => {
    assert.deepEqual(mistakes('mutation { a: signIn(name: "a") { id } b: signIn { id } }'), [
      'Ask for signIn once in a document.',
    ]);
    assert.ok(twice('mutation A { signIn { id } } mutation B { signIn { id } }'));
    assert.ok(
      twice('mutation { ...F ... { signIn { id } } } fragment F on Mutation { signIn { id } }'),
    );
    assert.ok(twice('mutation { a: closeAccount { id } b: closeAccount { id } }'));
  });

  it('is refused at its place in the document', () => {
    const document = parseDocument('mutation { signIn { id } b: signIn { id } }');
    const [refusal] = validateDocument(schema, document, false);
    assert.deepEqual(refusal?.locations, [{ line: 1, column: 26 }]);
  });

  it('is each by itself, and others are asked for as often as one likes', () => {
    assert.ok(!twice('mutation { signIn { id } closeAccount { id } }'));
    assert.ok(!twice('mutation { a: withdraw { id } b: withdraw { id } }'));
    assert.ok(!twice('{ a: signIn { id } b: signIn { id } }'), 'a query of the same name');
  });

  it('is one of those that open an account, end it, or look into another’s', () => {
    const guarded = [
      ...['signIn', 'signUp', 'lookUpAccount', 'resetPassword', 'changePassword', 'changePhone'],
      ...['closeAccount', 'reopenAccount', 'issueResetCode'],
    ];
    const all = buildSchema(`
      type Query { a: ID }
      type Mutation { ${guarded.map((name) => `${name}: ID`).join(' ')} }
    `);
    for (const name of guarded) {
      const document = parseDocument(`mutation { a: ${name} b: ${name} }`);
      assert.equal(validateDocument(all, document, false).length, 1, name);
    }
  });
});

describe('A literal of a document', () => {
  it('can be kept: no NUL, no half of a character', () => {
    const message = 'A literal holds characters that cannot be stored.';
    for (const text of ['\\ud800', '\\udc00x', '\ud800'])
      assert.throws(() => mistakes(`{ node(text: "${text}") { id } }`), /Syntax Error/u);
    assert.deepEqual(mistakes('{ node(text: "a\\u0000b") { id } }'), [message]);
    const document = parseDocument('{ node(text: "\\u0000") { id } }');
    const [refusal] = validateDocument(schema, document, false);
    assert.deepEqual(refusal?.locations, [{ line: 1, column: 14 }]);
    assert.deepEqual(mistakes('{ node(text: "\\u0000", id: "\\u0000") { id } }'), [
      message,
      message,
    ]);
    assert.deepEqual(mistakes('{ node(text: "枫桥\\n\\u{1F600}") { id } }'), []);
  });
});

describe('What is wrong with a document', () => {
  it('is told five times at most, without suggesting names', () => {
    const found = mistakes('{ nodes a b c d e f g }');
    assert.equal(found.length, 6);
    assert.match(found.at(-1) ?? '', /^Too many validation errors/u);
    for (const one of found) assert.doesNotMatch(one, /Did you mean/u);
  });

  it('is told with its reason where it cannot be read', () => {
    for (const text of ['{', '', 'nothing', `{ ${'a '.repeat(1_000)} }`])
      assert.throws(
        () => parseDocument(text),
        (error) => error instanceof GraphQLError && error.extensions['reason'] === 'syntax',
        text.slice(0, 20),
      );
    assert.throws(
      () => parseDocument('{ ...F }'),
      (error) => error instanceof GraphQLError && error.extensions['reason'] === undefined,
    );
  });

  it('is told with its place in a document of up to 500 lines', () => {
    const lines = (count: number) => `{${'\n'.repeat(count)} gone }`;
    const placeIn = (text: string) =>
      validateDocument(schema, parseDocument(text), false)[0]?.locations;
    assert.deepEqual(placeIn(lines(3)), [{ line: 4, column: 2 }]);
    assert.deepEqual(placeIn(lines(499)), [{ line: 500, column: 2 }]);
    assert.equal(placeIn(lines(500)), undefined);
    assert.equal(placeIn(lines(900)), undefined);
  });
});

describe('What is listened to', () => {
  const switched = 'What is listened to has no @skip or @include.';

  it('is not switched off: with no field there is nothing to listen to', () => {
    for (const text of [
      'subscription { live @include(if: false) { id } }',
      'subscription { ... @skip(if: true) { live { id } } }',
      'subscription { ...a @skip(if: true) } fragment a on Subscription { live { id } }',
      'subscription { ...a } fragment a on Subscription { live @include(if: false) { id } }',
    ])
      assert.deepEqual(mistakes(text), [switched], text);
    // With a variable the library's own rule breaks it off.
    const byVariable = 'subscription ($off: Boolean!) { live @skip(if: $off) { id } }';
    assert.throws(() => mistakes(byVariable), GraphQLError);
  });

  it('may leave out what stands in it, as any answer', () => {
    assert.deepEqual(mistakes('subscription { live { id name @skip(if: true) } }'), []);
    assert.deepEqual(mistakes('query { node @skip(if: true) { id } }'), []);
    assert.deepEqual(
      mistakes('subscription { ...a } fragment a on Subscription { live { id } }'),
      [],
    );
  });
});
