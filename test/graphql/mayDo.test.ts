import assert from 'node:assert/strict';
import { isEnumType } from 'graphql';
import { present } from '../../src/kernel/assert.ts';
import type { Actor, Role } from '../../src/kernel/work.ts';
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

  /** What came of an act: let through, and whether anything was changed by it. */
  const outcomeOf = async (noun: Noun, actor: Actor, source: string, id: string, now: Date) => {
    const before = await noun.versionOf?.(id);
    const isAllowed = await isDone(actor, source, now);
    const after = await noun.versionOf?.(id);
    return { isAllowed, isRepeat: before !== undefined && before?.version === after?.version };
  };

  /** Every act of a noun, by somebody, with a thing in this relation to them: what was done is done to a thing of its own. */
  const tryActs = async (noun: Noun, state: State, role: Role, relation: Relation) => {
    const now = () => new Date(Date.now() + (state.laterMs ?? 0));
    const actor = await play(role);
    let filling = await prepare(noun, actor, relation, state);
    const { data } = await askAs(actor, await noun.ask(filling, role), now());
    const seen = objectIn(data['found'], filling.id);
    // What nobody was shown is nobody's to be offered: the access matrix has what is refused then.
    if (seen === undefined) return false;
    const idle = state.idle ?? [];
    for (const act of idle) assert.ok(!seen.mayDo.includes(act), `${act} changes nothing here`);
    const [reason = 'TIME_OVER'] = seen.closeReasons ?? [];
    for (const [act, ask] of Object.entries(noun.acts).filter(([one]) => !idle.includes(one))) {
      const asked = questionOf(ask, filling, '').replace('reason: TIME_OVER', `reason: ${reason}`);
      const { isAllowed, isRepeat } = await outcomeOf(noun, actor, asked, filling.id, now());
      // A case that is there already is given again: that is what was asked for.
      const isMeant = isAllowed && (act === 'OPEN_CASE' || !isRepeat);
      assert.equal(seen.mayDo.includes(act), isMeant, `${role} ${relation} ${act}`);
      if (isAllowed) filling = await prepare(noun, actor, relation, state);
    }
    return true;
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
        let shown = 0;
        for (const role of noun.players)
          for (const relation of noun.relations)
            shown += (await tryActs(noun, state, role, relation)) ? 1 : 0;
        assert.ok(shown > 0, 'somebody was shown it');
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
