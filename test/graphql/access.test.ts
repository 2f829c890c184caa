import assert from 'node:assert/strict';
import { permissions } from '../../graphql/permissions.ts';
import { roles, visitor, type Actor } from '../../src/kernel/work.ts';
import { useTown } from '../modules/identity/people.ts';
import { contributed as matrix } from './access.generated.ts';
import { askAs } from './accessAnswer.ts';
import { questionOf } from './accessQuestion.ts';
import { relations, type Relation, type Row, type Target } from './accessRow.ts';
import { plant, play, settle, usePlayers, type Filling } from './accessWorld.ts';
import { places } from '../support/world.ts';

const signs: Record<string, string> = {
  NOT_FOUND: '✗',
  FORBIDDEN: 'F',
  NOT_SIGNED_IN: 'N',
  BAD_INPUT: 'B',
  CONFLICT: 'C',
};

/** Asks once and says what came of it, in the signs of the matrix. */
async function outcomeOf(actor: Actor, document: string): Promise<string> {
  const { data, refusal } = await askAs(actor, document);
  if (refusal !== undefined) return signs[refusal.code] ?? refusal.code;
  return Object.values(data)[0] === null ? '0' : '✓';
}

/** What nobody changes is planted once for the whole run: all that is read, and all that is refused. */
const standing = new Map<string, Promise<Filling>>();
const standingThing = (target: Target, actor: Actor, relation: Relation): Promise<Filling> => {
  const name = `${target} ${actor.role} ${relation}`;
  const thing = standing.get(name) ?? plant(target, actor, relation);
  standing.set(name, thing);
  return thing;
};

const relationsOf = (row: Row) => (row.target === 'nothing' ? (['own'] as const) : relations);

describe('Who may do what, field by field', () => {
  useTown();
  usePlayers();
  let neighbour = '';
  before(async () => {
    neighbour = (await settle(places.grid)).name;
  });

  it('has a row for every field of the schema', () => {
    const rows = matrix.map(({ field }) => field).sort();
    // What a stream tells to whom is tried in test/graphql/live.
    const fields = Object.entries(permissions)
      .filter(([type]) => type !== 'Subscription')
      .flatMap(([type, lines]) => Object.keys(lines).map((name) => `${type}.${name}`))
      .sort();
    assert.deepEqual(rows, fields);
  });

  for (const row of matrix)
    it(`${row.field}: every role, every relation`, async () => {
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const role of roles) {
        const actor = await play(role, row.over);
        const expected = row.to[role] ?? row.rest;
        let signsSeen = '';
        for (const [at, relation] of relationsOf(row).entries()) {
          const isChanged = row.field.startsWith('Mutation.') && expected[at] === '✓';
          const target = await (isChanged ? plant : standingThing)(row.target, actor, relation);
          signsSeen += await outcomeOf(actor, questionOf(row.ask, target, neighbour));
        }
        found[role] = signsSeen;
        wanted[role] = expected.slice(0, signsSeen.length);
      }
      assert.deepEqual(found, wanted);
    }).timeout(120_000);

  for (const row of matrix)
    it(`${row.field}: a visitor`, async () => {
      const actor = await play('RESIDENT');
      let seen = '';
      for (const relation of relationsOf(row))
        seen += await outcomeOf(
          visitor,
          questionOf(row.ask, await standingThing(row.target, actor, relation), neighbour),
        );
      assert.equal(seen, row.visitor === 'N' ? 'N'.repeat(seen.length) : row.visitor);
    }).timeout(60_000);
});
