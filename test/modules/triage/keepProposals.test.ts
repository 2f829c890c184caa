import assert from 'node:assert/strict';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import {
  findConflictFlag,
  listConflictFlags,
} from '../../../src/modules/triage/conflictFlag.store.ts';
import { raiseConflictFlag } from '../../../src/modules/triage/raiseConflictFlag.ts';
import { keepProposals } from '../../../src/modules/triage/keepProposals.ts';
import { judgedAs, triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { plainJudge } from '../../support/judge.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';

const system = workOf(systemActor('triage'));
const author = workOf(someone('RESIDENT', places.community));
const spokesperson = workOf(someone('SPOKESPERSON', places.community));
let keys = 0;

const now = async ({ id }: { id: string }): Promise<Message> => {
  const message = await findMessage(id);
  assert.ok(message);
  return message;
};
const publish = (body: string) =>
  publishPost(author, { key: `keep-${String((keys += 1))}`, title: '', body });
const reword = async (message: Message, body: string): Promise<Message> => {
  await editPost(author, { id: message.id, version: message.version, title: '', body });
  return now(message);
};
const triage = (message: Message) => triageMessages(system, plainJudge, [message]);
const flagOf = async ({ id }: Message) => {
  const flag = await findConflictFlag(flagIdOf(id));
  assert.ok(flag);
  return flag;
};

describe('What the machine says of messages', () => {
  useStore();
  before(growPlaces);

  const judgedOf = async (messages: readonly Message[]) => {
    const verdicts = await plainJudge(messages.map(({ body }) => body));
    return messages.flatMap((message, i) => judgedAs(system, message, verdicts[i]));
  };

  it('tells which flags are new: those that had one, and those that raise none, are not', async () => {
    const [old, quiet, fresh] = [
      await publish('吵，吵。'),
      await publish('谢谢大家。'),
      await publish('吵，又吵。'),
    ];
    await triage(old);
    const raised = await keepProposals(system, await judgedOf([old, quiet, fresh]));
    assert.deepEqual(raised, [fresh]);
    assert.equal(await findConflictFlag(flagIdOf(quiet.id)), null);
  });

  it('does not count as new what another raised at the same moment', async () => {
    const [first, second] = [await publish('吵，吵。'), await publish('吵，吵。')];
    beforeNext('ConflictFlag', 'insertMany', () => triage(first));
    assert.deepEqual(await keepProposals(system, await judgedOf([first, second])), [second]);
  });

  it('is told in the stream: raised, renewed by a newer wording, brought back after a dismissal', async () => {
    const first = await publish('吵，吵。');
    await triage(first);
    const second = await reword(first, '吵，吵，还吵。');
    await triage(second);
    const { id, version } = await flagOf(first);
    await dismissConflictFlag(spokesperson, { id, version, reason: 'DUPLICATE', note: '' });
    await triage(await reword(second, '吵，吵，还在吵。'));
    assert.deepEqual(await pendingTypes('flags', id), [
      ...['flag.raised', 'flag.renewed', 'flag.dismissed', 'flag.raised_again'],
    ]);
  });

  it('of an older wording adds nothing beside the view of a newer one, whichever model says it', async () => {
    const first = await publish('吵，吵。');
    await triage(await reword(first, '吵，吵，还吵。'));
    const before = await flagOf(first);
    await triage(first);
    await keepProposals(
      system,
      (await judgedOf([first])).map((one) => ({
        ...one,
        proposal: { ...one.proposal, modelVersion: 'plain-2' },
      })),
    );
    assert.deepEqual(await flagOf(first), before);
  });
});

describe('Two who judge one message at the same time', () => {
  useStore();
  before(growPlaces);

  it('lose no newer wording: the flag of the older one, written first, gets the newer view too', async () => {
    const first = await publish('吵，吵。');
    const second = await reword(first, '吵吵吵吵，新的话。');
    beforeNext('ConflictFlag', 'insertMany', () => triage(first));
    await triage(second);
    const { proposals } = await flagOf(first);
    assert.deepEqual(
      proposals.map(({ judgedVersion }) => judgedVersion),
      [1, 2],
    );
  });

  it('lose no newer view when a third changes that flag at the same moment: the person’s change stands beside it', async () => {
    const first = await publish('吵，吵。');
    await triage(first);
    const second = await reword(first, '吵吵吵吵，新的话。');
    const slip = { id: flagIdOf(first.id), version: 1, reason: 'DUPLICATE', note: '' } as const;
    beforeNext('ConflictFlag', 'updateOne', () => dismissConflictFlag(spokesperson, slip));
    await triage(second);
    const { proposals, history, state } = await flagOf(first);
    assert.equal(proposals.length, 2);
    assert.deepEqual(
      history.map(({ act }) => act),
      ['DISMISSED', 'RAISED_AGAIN'],
    );
    assert.equal(state, 'OPEN');
  });

  it('do not leave a flag about a wording that was made harmless and settled meanwhile', async () => {
    const first = await publish('吵，吵。');
    beforeNext('ConflictFlag', 'insertMany', async () => {
      await triage(await reword(first, '没事了。'));
    });
    await triage(first);
    const { proposals } = await flagOf(first);
    assert.deepEqual(
      proposals.map(({ judgedVersion, score }) => [judgedVersion, score]),
      [
        [1, 0.6],
        [2, 0],
      ],
    );
  });
});

describe('A dismissed flag', () => {
  useStore();
  before(growPlaces);

  const dismissed = async () => {
    const message = await publish('吵，吵，开玩笑。');
    await triage(message);
    const asked = { id: flagIdOf(message.id), version: 1, note: '' };
    await dismissConflictFlag(spokesperson, { ...asked, reason: 'NOT_A_CONFLICT' });
    return message;
  };

  it('comes back before a person when a newer wording is a likely conflict, and says why', async () => {
    const message = await dismissed();
    await triage(await reword(message, '吵吵吵吵吵，要动手了。'));
    const flag = await flagOf(message);
    assert.equal(flag.state, 'OPEN');
    assert.deepEqual(
      flag.history.map(({ act, by, role, note }) => [
        act,
        role,
        by === system.actor.personId,
        note,
      ]),
      [
        ['DISMISSED', 'SPOKESPERSON', false, undefined],
        ['RAISED_AGAIN', 'SYSTEM', true, 'Wording 2 is a likely conflict (0.99).'],
      ],
    );
    const { items } = await listConflictFlags(
      { area: places.community, state: 'OPEN' },
      { first: 50 },
    );
    assert.ok(items.some(({ id }) => id === flag.id));
  });

  it('can be dismissed once more', async () => {
    const message = await dismissed();
    await triage(await reword(message, '吵吵吵吵吵。'));
    const { id, version } = await flagOf(message);
    const again = await dismissConflictFlag(spokesperson, {
      id,
      version,
      reason: 'DUPLICATE',
      note: '',
    });
    assert.equal('done' in again && again.done.state, 'DISMISSED');
  });

  it('comes back for danger to life in a newer wording, likely a conflict or not', async () => {
    const message = await dismissed();
    await triage(await reword(message, '他拿着菜刀来了。'));
    const { state, history } = await flagOf(message);
    assert.equal(state, 'OPEN');
    assert.equal(history.at(-1)?.note, 'Wording 2 tells of danger to life.');
  });

  it('stays so when a newer model sees the same wording', async () => {
    const message = await dismissed();
    await triageMessages(
      system,
      async (texts) =>
        (await plainJudge(texts)).map((verdict) => ({ ...verdict, modelVersion: 'plain-2' })),
      [await now(message)],
    );
    const { state, proposals } = await flagOf(message);
    assert.deepEqual([state, proposals.length], ['DISMISSED', 2]);
  });

  it('stays so when the machine sees for the first time what a person raised and another dismissed', async () => {
    const message = await publish('吵，吵，真的。');
    await raiseConflictFlag(spokesperson, { messageId: message.id, note: '两家又吵' });
    const asked = { id: flagIdOf(message.id), version: 1, note: '' };
    await dismissConflictFlag(spokesperson, { ...asked, reason: 'DUPLICATE' });
    await triage(message);
    const { state, proposals } = await flagOf(message);
    assert.deepEqual([state, proposals.length], ['DISMISSED', 1]);
  });

  it('stays so when the newer wording is none', async () => {
    const message = await dismissed();
    await triage(await reword(message, '和好了。'));
    const flag = await flagOf(message);
    assert.deepEqual([flag.state, flag.proposals.length, flag.history.length], ['DISMISSED', 2, 1]);
  });
});
