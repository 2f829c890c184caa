import assert from 'node:assert/strict';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { indexThings } from '../../jobs/indexThings.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { Actor, Work } from '../../src/kernel/work.ts';
import { visitor } from '../../src/kernel/work.ts';
import { addComment } from '../../src/modules/opinion/addComment.ts';
import { changeStanding, type StandingSubject } from '../../src/modules/opinion/changeStanding.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { useTown } from '../modules/identity/people.ts';
import { askAs } from '../graphql/accessAnswer.ts';
import { areaOf, neighbourOf, play, usePlayers } from '../graphql/accessWorld.ts';
import { workOf } from '../support/world.ts';

/** Words that nobody but the author and the team may meet. Code points 4 to 8 of the text below. */
const canary = '紫鲸坠海';
const text = `前面的字${canary}后面的字`;
const masks = [{ wording: 1, from: 5, to: 9 }];

/** Every way in which a neighbour, or a visitor, could meet somebody's words, by number and by word. */
const readPaths = (no: string): readonly string[] => [
  `{ message(no: "${no}") { no title body standing isMasked commentCount versions { title body } comments { edges { node { body } } } } }`,
  `{ feed(first: 50) { edges { node { title body versions { body } commentCount } } } }`,
  `{ feed(query: "${canary}", first: 50) { count { number } edges { node { no body } } } }`,
  `{ feed(query: "前面的字", first: 50) { edges { node { no body } } } }`,
  `{ myMessages(first: 50) { edges { node { body } } } }`,
  `{ search(query: "${canary}") { edges { node { title { text } excerpt { text } } } } }`,
  `{ search(query: "前面的字") { edges { node { title { text } excerpt { text } } } } }`,
  `{ sameAs(text: "${text}") { title { text } excerpt { text } } }`,
  `{ notices(first: 50) { edges { node { id text { zh en } } } } }`,
  `{ myReports { edges { node { text messageNo } } } }`,
  `{ decisionsOnMine { passageText } }`,
];

const none = '{"feed":{"count":{"number":0}}}';

const standings = {
  hidden: { state: 'HIDDEN', decision: 1, wording: 1, liftsWords: false },
  waiting: { state: 'WAITING', decision: 1, wording: 1, liftsWords: false },
  masked: { state: 'SHOWN', masks, decision: 1, wording: 1, liftsWords: false },
} as const;

describe('A text that others may not read', () => {
  useTown();
  usePlayers();

  const runner = systemRunner(new AbortController().signal);
  const settle = async () => {
    await runInterval(relayEvents, runner);
    await drainEvents(indexThings, runner);
  };
  const author = async () => workOf(await neighbourOf(areaOf('same')), new Date());
  const publish = (work: Work, body: string) =>
    publishPost(work, { key: randomId(), title: '', body });

  /** What somebody finds of the canary by every read path, with the questions in which it was. */
  const found = async (reader: Actor, no: string): Promise<string[]> => {
    const leaks: string[] = [];
    for (const question of readPaths(no)) {
      const { data } = await askAs(reader, question).catch((error: unknown) => {
        throw new Error(question, { cause: error });
      });
      if (JSON.stringify(data).includes(canary)) leaks.push(question);
    }
    return leaks;
  };

  const change = (subject: StandingSubject, name: keyof typeof standings) =>
    changeStanding(subject, standings[name], new Date());

  for (const name of ['hidden', 'waiting', 'masked'] as const) {
    it(`${name}, a post is met by nobody else in any field, count of a search or list`, async () => {
      const work = await author();
      const post = await publish(work, text);
      await settle();
      const neighbour = await play('RESIDENT');
      assert.ok((await found(neighbour, post.no)).length >= 5, 'before, it is met');
      await change({ kind: 'MESSAGE', id: post.id }, name);
      // Before the index has heard of it, and after.
      for (const _time of ['before', 'after']) {
        for (const reader of [neighbour, await play('VOLUNTEER'), visitor])
          assert.deepEqual(await found(reader, post.no), []);
        await settle();
      }
      const asked = `{ feed(query: "${canary}") { count { number } } }`;
      assert.equal(JSON.stringify((await askAs(neighbour, asked)).data), none);
      const own = await askAs(work.actor, `{ message(no: "${post.no}") { body } }`);
      assert.equal(JSON.stringify(own.data), JSON.stringify({ message: { body: text } }));
    });

    it(`${name}, a comment is met by nobody else`, async () => {
      const work = await author();
      const post = await publish(work, '一条普通的帖子。');
      const said = { key: randomId(), messageId: post.id, body: text };
      const { id } = await addComment(work, said);
      const neighbour = await play('RESIDENT');
      assert.equal((await found(neighbour, post.no)).length, 1);
      await change({ kind: 'COMMENT', id }, name);
      for (const reader of [neighbour, visitor]) assert.deepEqual(await found(reader, post.no), []);
    });
  }
});
