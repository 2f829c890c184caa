import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { raiseConflictFlag } from '../../src/modules/triage/raiseConflictFlag.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';
import { growPlaces, places, someone, workOf } from '../support/world.ts';

const program = fileURLToPath(new URL('../../src/start/labels.ts', import.meta.url));

describe('The tool that writes down what people said on flags', function () {
  this.timeout(60_000);
  useStore();
  before(growPlaces);
  const folder = scratchFolder();
  after(folder.remove);
  const run = async (...args: string[]) => {
    const uri = new URL((await testStore()).uri);
    uri.pathname = `/${mongoose.connection.name}`;
    const child = runChild(program, args, {
      ...{ MONGODB_URI: uri.href, ALLOW_STANDALONE: 'on', STORE: '' },
      ...{ DATA_DIR: folder.path, NODE_ENV: '' },
    });
    return { code: await child.ended, output: child.output() };
  };

  it('writes one line a label, for its owner’s eyes, and nothing over another file', async () => {
    const author = workOf(someone('RESIDENT', places.community));
    const post = await publishPost(author, { key: 'l', title: '', body: '鞋柜又摆出来了。' });
    const police = workOf(someone('NET_POLICE', places.community));
    await raiseConflictFlag(police, { messageId: post.id, note: '两家争了三次' });
    const out = join(folder.path, 'labels.jsonl');
    const { code, output } = await run('--out', out, '--json');
    assert.equal(code, 0, output);
    assert.deepEqual(JSON.parse(output.trimEnd().split('\n').at(-1) ?? ''), {
      ...{ labels: 1, conflicts: 1, file: out },
    });
    const written = readFileSync(out, 'utf8');
    assert.match(
      written,
      /^\{"no":"2\d{3}-1","title":"","body":"鞋柜又摆出来了。","conflict":1,.*\}\n$/,
    );
    assert.equal(statSync(out).mode & 0o777, 0o600);
    const again = await run('--out', out, '--area', places.elsewhere);
    assert.equal(again.code, 1);
    assert.match(again.output, /is there already/);
    assert.equal(readFileSync(out, 'utf8'), written);
  });

  it('wants to know where to', async () => {
    assert.equal((await run()).code, 2);
  });
});
