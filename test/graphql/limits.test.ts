import assert from 'node:assert/strict';
import {
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  print,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type ObjectFieldNode,
  type ValueNode,
  visit,
  getNamedType,
} from 'graphql';
import { limitNameOf, limits } from '../../graphql/limits.ts';
import { present } from '../../src/kernel/assert.ts';
import { randomId } from '../../src/kernel/id.ts';
import { spanMs } from '../../src/kernel/limit.ts';
import { roles, type Actor, type Role } from '../../src/kernel/work.ts';
import { useTown } from '../modules/identity/people.ts';
import { contributed as matrix } from './access.generated.ts';
import { askAs, schema } from './accessAnswer.ts';
import { questionOf } from './accessQuestion.ts';
import { relations, type Relation, type Row } from './accessRow.ts';
import { agreed, confirmed, mediating } from './accessStates.ts';
import { plant, play, settle, usePlayers, type Filling } from './accessWorld.ts';
import { places } from '../support/world.ts';

/** An argument with a limit, or a field of an input: where it stands below its root field. */
interface Place {
  readonly field: string;
  readonly path: readonly string[];
  readonly limit: string;
}

const placesBelow = (
  field: string,
  path: readonly string[],
  limited: GraphQLArgument | GraphQLInputField,
): Place[] => {
  const at = [...path, limited.name];
  const limit = limitNameOf(limited);
  const type = getNamedType(limited.type);
  const inner = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return [
    ...(limit === undefined ? [] : [{ field, path: at, limit }]),
    ...inner.flatMap((one) => placesBelow(field, at, one)),
  ];
};

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        field,
      }))
    : [],
);

const everyPlace = rootFields.flatMap(({ name, field }) =>
  field.args.flatMap((argument) => placesBelow(name, [], argument)),
);

/** What has to fit together with the rest of its question beside its size: its own tests try that it is taken. */
const fitsTogether: ReadonlySet<string> = new Set([
  'workYear',
  'workYearFile',
  'officeHoursDay',
  'officeTime',
]);

const isSpan = ({ limit }: Place) => spanMs(present(limits.get(limit), limit)) > 0;

const cycle = (characters: string, length: number) =>
  characters.repeat(Math.ceil(length / characters.length)).slice(0, length);

/** Texts of a length for what does not take any character. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  userName: (length) => cycle(`u${randomId()}`, length),
  password: (length) => cycle('0123456789', length),
  firmName: (length) => cycle(`商${randomId()}`, length),
  areaCode: (length) => cycle(randomId(), length),
  watchedText: (length) => cycle(`w${randomId()}`, length),
  contactPhone: (length) => cycle('0574', length),
};

const valueOf = ({ limit }: Place, size: number): ValueNode =>
  limits.get(limit)?.unit === 'number'
    ? { kind: Kind.INT, value: String(size) }
    : { kind: Kind.STRING, value: (texts[limit] ?? ((length) => '字'.repeat(length)))(size) };

/** A question with another value at a place. */
function withValue(source: string, [name = '', ...rest]: readonly string[], value: ValueNode) {
  type Named = ArgumentNode | ObjectFieldNode;
  const put = <T extends Named>(
    nodes: readonly T[],
    kind: T['kind'],
    path: readonly string[],
  ): T[] => {
    const [first = '', ...more] = path;
    const old = nodes.find((node) => node.name.value === first);
    const inner = more.length === 0 ? value : within(old?.value, more);
    const node = { kind, name: { kind: Kind.NAME, value: first }, value: inner } as T;
    return [...nodes.filter((one) => one !== old), node];
  };
  // Of a list its first is given another value.
  const within = (old: ValueNode | undefined, path: readonly string[]): ValueNode => {
    if (old?.kind === Kind.LIST) return { ...old, values: [within(old.values[0], path)] };
    if (old?.kind !== Kind.OBJECT) return value;
    return { ...old, fields: put(old.fields, Kind.OBJECT_FIELD, path) };
  };
  let depth = 0;
  return print(
    visit(parse(source), {
      Field: {
        enter: (node) => {
          depth += 1;
          return depth > 1
            ? undefined
            : { ...node, arguments: put(node.arguments ?? [], Kind.ARGUMENT, [name, ...rest]) };
        },
      },
    }),
  );
}

/** Somebody who may do what a row asks, and to whose thing. */
function allowedIn({ to, rest }: Row): { readonly role: Role; readonly relation: Relation } {
  for (const role of roles) {
    const outcome = to[role] ?? rest;
    const at = outcome.slice(0, 2).indexOf('✓');
    const relation = relations[at];
    if (relation !== undefined) return { role, relation };
  }
  throw new Error('nobody may');
}

/** What has to come first, where a thing as it was planted does not take the act. */
const prepared: Readonly<Record<string, (actor: Actor, filling: Filling) => Promise<Filling>>> = {
  'Mutation.openCase': confirmed,
  'Mutation.recordMeeting': mediating,
  'Mutation.recordAgreement': mediating,
  'Mutation.recordPerformance': agreed,
};

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

let neighbour = '';

/** What comes of a value of this size at a place: a thing of its own is planted for it. */
async function refusalOf(place: Place, value: ValueNode) {
  const row = present(
    matrix.find(({ field }) => field === place.field),
    place.field,
  );
  const { role, relation } = allowedIn(row);
  const actor = await play(role, row.over);
  const planted = await plant(row.target, actor, relation);
  const filling = (await prepared[place.field]?.(actor, planted)) ?? planted;
  // A service of the longest kind is over, and a password is only changed by whoever knows it.
  const ask = questionOf(row.ask, filling, neighbour)
    .replace(/startedAt: "[^"]*"/u, `startedAt: "${daysAgo(1)}"`)
    .replace('"not it 1"', '"晚饭后在石桥边乘凉 42"');
  const { refusal } = await askAs(actor, withValue(ask, place.path, value));
  return refusal?.code === 'BAD_INPUT' ? refusal.detail : undefined;
}

describe('Every limit of the schema', () => {
  useTown();
  usePlayers();
  before(async () => {
    neighbour = (await settle(places.grid)).name;
  });

  it('is met by something, and said in its description', () => {
    const met = new Set(everyPlace.map(({ limit }) => limit));
    for (const type of Object.values(schema.getTypeMap()))
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
        met.add(limitNameOf(field) ?? '');
    for (const name of limits.keys()) assert.ok(met.has(name), name);
  });

  for (const place of everyPlace.filter((one) => !isSpan(one))) {
    const { min, max } = present(limits.get(place.limit), place.limit);
    it(`${place.field} ${place.path.join('.')}: takes ${String(min)} to ${String(max)}`, async () => {
      assert.equal((await refusalOf(place, valueOf(place, max + 1)))?.limit, max, 'one more');
      if (min > 0) assert.ok(await refusalOf(place, valueOf(place, min - 1)), 'one less');
      if (fitsTogether.has(place.limit)) return;
      assert.equal(await refusalOf(place, valueOf(place, max)), undefined, 'the most');
      assert.equal(await refusalOf(place, valueOf(place, min)), undefined, 'the least');
    }).timeout(60_000);
  }

  const minute = 60_000;
  it('of time: a service can be logged for so many days', async () => {
    const place = present(
      everyPlace.find(({ limit }) => limit === 'serviceLogging'),
      'a place',
    );
    const span = spanMs(present(limits.get('serviceLogging'), 'limit'));
    const at = (ms: number): ValueNode => ({
      kind: Kind.STRING,
      value: new Date(Date.now() - ms).toISOString(),
    });
    assert.equal((await refusalOf(place, at(span + minute)))?.reason, 'too_long_ago');
    assert.equal(await refusalOf(place, at(span - minute)), undefined);
  });

  it('of time: a decision on a flag can be taken back for so many minutes', async () => {
    const span = spanMs(present(limits.get('flagReopening'), 'limit'));
    const actor = await play('SPOKESPERSON');
    const outcomes: unknown[] = [];
    for (const later of [span + minute, span - minute]) {
      const { id, version } = await confirmed(actor, await plant('flag', actor, 'same'));
      const ask = `mutation { reopenConflictFlag(id: "${id}", version: ${String(version)}) { ... on WrongState { reason } ... on ConflictFlag { state } } }`;
      const { data } = await askAs(actor, ask, new Date(Date.now() + later));
      outcomes.push(data['reopenConflictFlag']);
    }
    assert.deepEqual(
      outcomes.map((one) => ({ ...(one as object) })),
      [{ reason: 'too_late_to_reopen' }, { state: 'OPEN' }],
    );
  });

  it('of time: the key of a look-up is answered for so many minutes', async () => {
    const span = spanMs(present(limits.get('lookUpRepeating'), 'limit'));
    const actor = await play('CREDIT_OFFICER');
    const { name = '' } = await plant('person', actor, 'same');
    const ask = `mutation { lookUpAccount(key: "${randomId()}", userName: "${name}", purpose: "核对志愿时长") { id } }`;
    const at = (later: number) => askAs(actor, ask, new Date(Date.now() + later));
    assert.equal((await at(0)).refusal, undefined);
    assert.equal((await at(span - minute)).refusal, undefined);
    assert.equal((await at(span + minute)).refusal?.detail.reason, 'key_reused');
  });
});
