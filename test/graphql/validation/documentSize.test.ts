import assert from 'node:assert/strict';
import { parse } from 'graphql';
import { checkSize, documentSize } from '../../../graphql/validation/documentSize.ts';
import { checkRepeats } from '../../../graphql/validation/fieldRepeats.ts';

const sizeOf = (text: string) => documentSize(parse(text));
const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');
const nested = (depth: number): string =>
  depth === 1 ? '{ leaf }' : `{ node ${nested(depth - 1)} }`;

describe('The size of a document', () => {
  it('counts fields, inline fragments and spreads, as deep as fields are nested', () => {
    assert.deepEqual(sizeOf('{ a { b ... { c } } }'), {
      ...{ selections: 4, aliases: 0, directives: 0, depth: 2 },
    });
    assert.deepEqual(sizeOf('{ a { ...F } } fragment F on Node { b { c } }'), {
      ...{ selections: 4, aliases: 0, directives: 0, depth: 3 },
    });
  });

  it('counts directives wherever they stand: at fields, spreads, fragments and operations', () => {
    const text = `query @a { b @c ... @d { e @f } ...F @g } fragment F on Node @h { i }`;
    assert.equal(sizeOf(text).directives, 6);
  });

  it('counts other names for fields, as often as a fragment is spread', () => {
    assert.equal(sizeOf('{ a: b { c: d } e }').aliases, 2);
    assert.equal(sizeOf('{ x { ...F } y { ...F } } fragment F on Node { a: b }').aliases, 2);
  });

  it('counts introspection for one level, whatever it holds', () => {
    assert.equal(sizeOf('{ __schema { types { fields { name } } } }').depth, 1);
    assert.equal(sizeOf('{ a { __typename } }').depth, 2);
  });

  it('is that of the largest part, each measure by itself', () => {
    const text = 'query A { a { b { c } } } query B { d: e f g } query C { h @i @j @k }';
    assert.deepEqual(sizeOf(text), {
      ...{ selections: 3, aliases: 1, directives: 3, depth: 3 },
    });
  });

  it('is refused for a fragment that is not there, or that spreads itself', () => {
    assert.throws(() => sizeOf('{ ...Gone }'), /Unknown fragment "Gone"/u);
    for (const text of [
      '{ ...F } fragment F on Node { ...F }',
      '{ ...F } fragment F on Node { a { ...G } } fragment G on Node { ...F }',
    ])
      assert.throws(() => sizeOf(text), /Cannot spread fragment "F" within itself/u);
  });
});

describe('A document', () => {
  const fits = (text: string) => {
    checkSize(parse(text));
  };
  /** The first may be sent; the second is one step too far. */
  const bounds: [what: RegExp, largest: string, larger: string][] = [
    [
      /at most 4 operations/u,
      times(4, (at) => `query Q${String(at)} { a }`),
      times(5, (at) => `query Q${String(at)} { a }`),
    ],
    [
      /Selections limit of 1000/u,
      `{ ${times(1_000, (at) => `f${String(at)}`)} }`,
      `{ ${times(1_001, (at) => `f${String(at)}`)} }`,
    ],
    [/Depth limit of 8/u, nested(8), nested(9)],
    [
      /Aliases limit of 10/u,
      `{ ${times(10, (at) => `a${String(at)}: b`)} }`,
      `{ ${times(11, (at) => `a${String(at)}: b`)} }`,
    ],
    [/Directives limit of 20/u, `{ a ${'@b '.repeat(20)} }`, `{ a ${'@b '.repeat(21)} }`],
  ];
  for (const [what, largest, larger] of bounds)
    it(`has bounds: ${what.source}`, () => {
      fits(largest);
      assert.throws(() => {
        fits(larger);
      }, what);
    });

  it('may hold fragments beside its operations', () => {
    fits(
      `query A { ...F } ${times(6, (at) => `fragment ${at === 0 ? 'F' : `G${String(at)}`} on Node { a }`)}`,
    );
  });
});

describe('A place of the answer', () => {
  const check = (text: string) => {
    checkRepeats(parse(text));
  };
  const often = /at most 32 times/u;

  it('is asked for 32 times at most, by the name that it has in the answer', () => {
    check(`{ ${'a '.repeat(32)} }`);
    assert.throws(() => {
      check(`{ ${'a '.repeat(33)} }`);
    }, often);
    assert.throws(() => {
      check(`{ ${'a: b '.repeat(17)} ${'a: c '.repeat(16)} }`);
    }, often);
    check(`{ ${'a: b '.repeat(17)} ${'c: b '.repeat(17)} }`);
  });

  it('is one wherever in the document it is asked for: in fragments, with or without a name', () => {
    for (const more of ['... { a }', '...F', '... on Node { ...F }'])
      assert.throws(
        () => {
          check(`{ ${'a '.repeat(32)} ${more} } fragment F on Node { a }`);
        },
        often,
        more,
      );
  });

  it('is another below another place, and in another operation', () => {
    check(`{ x { ${'a '.repeat(32)} } y { a } a }`);
    assert.throws(() => {
      check(`{ x { ${'a '.repeat(32)} } x { a } }`);
    }, often);
    check(`query A { ${'a '.repeat(32)} } query B { a }`);
  });
});
