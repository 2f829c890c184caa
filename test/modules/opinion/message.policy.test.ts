import assert from 'node:assert/strict';
import { visitor, type Role } from '../../../src/kernel/work.ts';
import type { Comment } from '../../../src/modules/opinion/comment.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import {
  isAuthor,
  mayComment,
  mayEdit,
  mayFileFieldReport,
  mayReadHistory,
  mayReadMessage,
  mayReadWholeComment,
  mayWithdraw,
  mayWithdrawComment,
  mayWriteIn,
} from '../../../src/modules/opinion/message.policy.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community, elsewhere } = places;
const around = [city, district, street, community];

const post: Message = {
  ...{ id: 'm', no: '2026-1', kind: 'POST', title: '', body: '井盖松了', authorId: 'lin' },
  ...{ area: community, at: monday, version: 1, versions: [], request: 'r', order: 'o' },
};
const report: Message = { ...post, kind: 'FIELD_REPORT' };
const withdrawn: Message = { ...post, withdrawnAt: minutesLater(5) };
const { authorId: _, ...gathered } = post;

const comment: Comment = {
  ...{ id: 'c', messageId: 'm', authorId: 'gao', body: '我也看见了', at: monday },
  ...{ request: 'r', order: 'o' },
};

/** Lin, who wrote it, acting somewhere else. */
const author = (role: Role = 'RESIDENT') => someone(role, elsewhere, 'lin');
const team = [
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
  'MEDIATOR',
  'AUDITOR',
] as const satisfies readonly Role[];

describe('Who writes', () => {
  it('is everybody over the area but a visitor', () => {
    const may = rolesThatMay((actor) => mayWriteIn(actor, community), community);
    assert.equal(may.length, 15);
    assert.ok(!may.includes('VISITOR'));
    assert.equal(mayWriteIn({ ...visitor, scope: community }, community), false);
  });

  it('is where they live, serve or sit', () => {
    const over = placesThatMay((scope) => mayWriteIn(someone('RESIDENT', scope), community));
    assert.deepEqual(over, around);
  });

  it('reports what they saw as a volunteer, an informant or a grid worker of the area', () => {
    const may = rolesThatMay((actor) => mayFileFieldReport(actor, community), community);
    assert.deepEqual(may, ['VOLUNTEER', 'INFORMANT', 'GRID_WORKER']);
    const over = placesThatMay((scope) =>
      mayFileFieldReport(someone('VOLUNTEER', scope), community),
    );
    assert.deepEqual(over, around);
  });
});

describe('Who reads a message', () => {
  it('is, of a post, everybody who acts over its area', () => {
    const may = rolesThatMay((actor) => mayReadMessage(actor, post), community);
    assert.equal(may.length, 15);
    const over = placesThatMay((scope) => mayReadMessage(someone('RESIDENT', scope), post));
    assert.deepEqual(over, around);
  });

  it('is, of a report, the team of the area', () => {
    const may = rolesThatMay((actor) => mayReadMessage(actor, report), community);
    assert.deepEqual(may, [...team, 'SYSTEM']);
    const over = placesThatMay((scope) => mayReadMessage(someone('MEDIATOR', scope), report));
    assert.deepEqual(over, around);
  });

  it('is its author everywhere, in whichever role', () => {
    for (const message of [post, report, withdrawn]) {
      assert.equal(mayReadMessage(author(), message), true);
      assert.equal(mayReadMessage(author('VOLUNTEER'), message), true);
    }
    assert.equal(mayReadMessage(someone('RESIDENT', elsewhere, 'gao'), post), false);
  });

  it('sees earlier wordings and what was withdrawn only as its author or on the team of the area', () => {
    for (const message of [post, withdrawn]) {
      const may = rolesThatMay((actor) => mayReadHistory(actor, message), community);
      assert.deepEqual(may, [...team, 'SYSTEM']);
      assert.equal(mayReadHistory(author(), message), true);
    }
    const over = placesThatMay((scope) => mayReadHistory(someone('AUDITOR', scope), post));
    assert.deepEqual(over, around);
  });
});

describe('The author of a message', () => {
  it('is who wrote it; what was gathered from outside has none', () => {
    assert.equal(isAuthor(author(), post), true);
    assert.equal(isAuthor(someone('RESIDENT', community, 'gao'), post), false);
    assert.deepEqual(
      rolesThatMay((actor) => isAuthor(actor, gathered), city),
      [],
    );
  });

  it('takes back and edits a post of their own, and nobody else does', () => {
    assert.equal(mayWithdraw(author(), post), true);
    assert.equal(mayEdit(author('VOLUNTEER'), post), true);
    for (const may of [mayWithdraw, mayEdit])
      assert.deepEqual(
        rolesThatMay((actor) => may(actor, post), city),
        [],
      );
  });

  it('takes back no report, for it is evidence', () => {
    assert.equal(mayWithdraw(author('VOLUNTEER'), report), false);
    assert.equal(mayEdit(author('VOLUNTEER'), report), false);
  });

  it('edits nothing that they took back, but may take it back again', () => {
    assert.equal(mayEdit(author(), withdrawn), false);
    assert.equal(mayWithdraw(author(), withdrawn), true);
  });
});

describe('A comment', () => {
  it('is written by who can read the message while it stands', () => {
    const resident = someone('RESIDENT', community, 'gao');
    assert.equal(mayComment(resident, post), true);
    assert.equal(mayComment(author(), post), true);
    assert.equal(mayComment(someone('RESIDENT', elsewhere, 'gao'), post), false);
    assert.equal(mayComment(resident, report), false);
    for (const actor of [resident, author(), someone('AUDITOR', city)])
      assert.equal(mayComment(actor, withdrawn), false);
  });

  it('is taken back by its author alone, wherever they act now', () => {
    assert.equal(mayWithdrawComment(someone('MEDIATOR', elsewhere, 'gao'), comment), true);
    assert.deepEqual(
      rolesThatMay((actor) => mayWithdrawComment(actor, comment), city),
      [],
    );
    assert.equal(mayWithdrawComment(visitor, { ...comment, authorId: visitor.personId }), false);
  });

  it('that was taken back is read by its author and the team, not by who wrote the message', () => {
    assert.equal(mayReadWholeComment(someone('RESIDENT', elsewhere, 'gao'), comment, post), true);
    assert.equal(mayReadWholeComment(someone('RESIDENT', community, 'lin'), comment, post), false);
    const may = rolesThatMay((actor) => mayReadWholeComment(actor, comment, post), community);
    assert.deepEqual(may, [...team, 'SYSTEM']);
    const auditor = (scope: string) =>
      mayReadWholeComment(someone('AUDITOR', scope), comment, post);
    assert.deepEqual(placesThatMay(auditor), around);
  });
});
