import assert from 'node:assert/strict';
import { isEnumType } from 'graphql';
import { present } from '../../src/kernel/assert.ts';
import type { Actor } from '../../src/kernel/work.ts';
import { closeReasons } from '../../src/modules/mediation/mediationCase.ts';
import { useTown } from '../modules/identity/people.ts';
import { askAs, schema } from './accessAnswer.ts';
import { questionOf } from './accessQuestion.ts';
import type { Relation } from './accessRow.ts';
import { areaOf, neighbourOf, plant, play, usePlayers } from './accessWorld.ts';
import { nouns, rowOf, type Noun, type State } from './mayDoNouns.ts';

/** The object with `mayDo` in an answer: the one of this id where a list is given, the one that was granted among roles. */
function objectIn(
  found: unknown,
  id: string,
): { mayDo: string[]; closeReasons?: string[] } | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const one = found as Record<string, unknown>;
  if (Array.isArray(one['mayDo'])) {
    const isOther = 'id' in one && one['id'] !== id;
    return isOther || one['role'] === 'RESIDENT' ? undefined : (one as { mayDo: string[] });
  }
  return Object.values(one)
    .map((inner) => objectIn(inner, id))
    .find((inner) => inner !== undefined);
}

/** Whether a mutation is let through: neither refused nor said not to fit the state. */
async function isDone(actor: Actor, source: string, now: Date): Promise<boolean> {
  const { data, refusal } = await askAs(actor, source, now);
  if (refusal !== undefined && !['FORBIDDEN', 'NOT_FOUND', 'CONFLICT'].includes(refusal.code))
    throw refusal;
  const result = JSON.stringify(Object.values(data)[0] ?? null);
  return refusal === undefined && !/"(?:WrongState|StaleVersion)"/u.test(result);
}

describe('What may be done with a noun', () => {
  useTown();
  usePlayers();

  /** A thing of its own in a state, in a relation to the one who looks. */
  const prepare = async (noun: Noun, actor: Actor, relation: Relation, state: State) => {
    const planted = await plant(noun.target, actor, relation);
    const isKept = noun.target === 'case' && actor.role === noun.keeper && relation === 'own';
    const keeper = isKept ? actor : await neighbourOf(areaOf(relation), noun.keeper);
    return state.bring(keeper, planted);
  };

  for (const noun of nouns) {
    it(`${noun.type}: every act of its enum is tried`, () => {
      const type = present(schema.getType(noun.type), noun.type);
      const field = 'getFields' in type ? type.getFields()['mayDo'] : undefined;
      const act = schema.getType(String(field?.type).replaceAll(/[[\]!]/gu, ''));
      assert.ok(isEnumType(act));
      const names = act.getValues().map(({ name }) => name);
      assert.deepEqual(Object.keys(noun.acts), names);
    });

    for (const [name, state] of Object.entries(noun.states))
      it(`${noun.type}, ${name}: is offered exactly when it is not refused`, async () => {
        const now = () => new Date(Date.now() + (state.laterMs ?? 0));
        for (const role of noun.players)
          for (const relation of noun.relations) {
            const actor = await play(role);
            let filling = await prepare(noun, actor, relation, state);
            const { data } = await askAs(actor, await noun.ask(filling, role), now());
            const seen = objectIn(data['found'], filling.id);
            const offered = seen?.mayDo ?? [];
            for (const [act, ask] of Object.entries(noun.acts)) {
              if (state.idle?.includes(act) === true) {
                assert.ok(!offered.includes(act), `${act} changes nothing here`);
                continue;
              }
              const [reason = 'TIME_OVER'] = seen?.closeReasons ?? [];
              const source = questionOf(ask, filling, '').replace(
                'reason: TIME_OVER',
                `reason: ${reason}`,
              );
              const before = await noun.versionOf?.(filling.id);
              const isAllowed = await isDone(actor, source, now());
              const after = await noun.versionOf?.(filling.id);
              // A case that is there already is given again: that is what was asked for.
              const isRepeat =
                isAllowed &&
                act !== 'OPEN_CASE' &&
                before !== undefined &&
                before?.version === after?.version;
              // What nobody was shown is nobody's to be offered: the object itself is not theirs.
              if (seen !== undefined)
                assert.equal(
                  offered.includes(act),
                  isAllowed && !isRepeat,
                  `${role} ${relation} ${act}`,
                );
              if (isAllowed) filling = await prepare(noun, actor, relation, state);
            }
          }
      }).timeout(120_000);
  }

  it('and a case is closed for exactly the reasons that it names', async () => {
    const mediator = await play('MEDIATOR');
    const noun = present(
      nouns.find(({ type }) => type === 'Case'),
      'Case',
    );
    for (const [name, state] of Object.entries(noun.states)) {
      if (name === 'waiting') continue;
      let filling = await prepare(noun, mediator, 'own', state);
      const { data } = await askAs(mediator, await noun.ask(filling, 'MEDIATOR'));
      const named = objectIn(data['found'], filling.id)?.closeReasons ?? [];
      for (const reason of closeReasons) {
        const ask = questionOf(rowOf('closeCase'), filling, '').replace(
          'reason: TIME_OVER',
          `reason: ${reason}, note: "说明"`,
        );
        const isClosed = await isDone(mediator, ask, new Date());
        assert.equal(named.includes(reason), isClosed, `${name} ${reason}`);
        if (isClosed) filling = await prepare(noun, mediator, 'own', state);
      }
    }
  }).timeout(120_000);
});
