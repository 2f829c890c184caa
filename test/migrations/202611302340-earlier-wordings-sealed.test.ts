import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { earlierWordingsSealed } from '../../src/migrations/202611302340-earlier-wordings-sealed.ts';
import { editPost } from '../../src/modules/opinion/editPost.ts';
import { findMessage } from '../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { openWordings, stateOf } from '../../src/modules/opinion/standing.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../support/world.ts';

describe('Wordings of before everybody could compare them', () => {
  useStore();
  before(growPlaces);

  it('stay for the team; what is edited from now on can be compared from the wording that stood', async () => {
    const lin = workOf(someone('RESIDENT', places.community));
    const said = (body: string) => ({ title: '', body });
    const post = await publishPost(lin, { key: 'sealed', ...said('电话在这里。') });
    const never = await publishPost(lin, { key: 'never edited', ...said('没有改过。') });
    const edited = doneOf(await editPost(lin, { ...post, ...said('不写电话了。') }));

    const db = present(mongoose.connection.db, 'database');
    for (let time = 1; time <= 2; time += 1) await earlierWordingsSealed.run(db);

    const sealed = present(await findMessage(post.id), 'message');
    assert.equal(stateOf(sealed), 'SHOWN');
    assert.deepEqual(openWordings(sealed), [edited.versions[1]]);
    assert.equal((await findMessage(never.id))?.standing, undefined);

    const later = { ...lin, now: minutesLater(5) };
    const third = doneOf(await editPost(later, { ...sealed, ...said('再改一次。') }));
    assert.equal(stateOf(third), 'SHOWN', 'nobody has to look at it');
    assert.deepEqual(
      openWordings(third).map(({ number }) => number),
      [2, 3],
    );
  });
});
