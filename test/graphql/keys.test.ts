import assert from 'node:assert/strict';
import { getNullableType, isInputObjectType, isNonNullType, type GraphQLField } from 'graphql';
import { makeSchema } from '../../graphql/schema.ts';

/** The verbs by which something new comes into being, a line with a former title too. What only moves a state under a version needs no key. */
const creating =
  /^(?:add|export|extend|file|issue|log|lookUp|open|publish|record(?:Meeting|Agreement)|register|report|retitle|signUp)(?=[A-Z]|$)/u;

const mutations = Object.values(makeSchema().getMutationType()?.getFields() ?? {});

/** The type of the key that a mutation takes, by itself or in its input; undefined when it takes none. */
const keyOf = ({ args }: GraphQLField<unknown, unknown>): string | undefined => {
  const [key] = args.flatMap((arg) => {
    if (arg.name === 'key') return arg.type;
    const type = getNullableType(arg.type);
    return isInputObjectType(type) && isNonNullType(arg.type)
      ? (type.getFields()['key']?.type ?? [])
      : [];
  });
  return key?.toString();
};

describe('The key of a request', () => {
  for (const mutation of mutations.filter(({ name }) => creating.test(name)))
    it(`is taken by ${mutation.name}, which creates something`, () => {
      assert.equal(keyOf(mutation), 'Key!');
    });

  it('is taken by nothing else: whoever adds a creating verb adds it here', () => {
    const keyed = mutations.filter((mutation) => keyOf(mutation) !== undefined);
    assert.deepEqual(
      keyed.map(({ name }) => name).sort(),
      mutations
        .map(({ name }) => name)
        .filter((name) => creating.test(name))
        .sort(),
    );
    assert.equal(keyed.length, 19);
  });
});
