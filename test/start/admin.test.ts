import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { findArea, listAreas } from '../../src/modules/community/area.store.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import { findPerson } from '../../src/modules/identity/person.store.ts';
import { resumeSession } from '../../src/modules/identity/resumeSession.ts';
import { newcomer, start } from '../modules/identity/people.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';

const program = fileURLToPath(new URL('../../src/start/admin.ts', import.meta.url));
const tree = ['path,name', 'nb/hs,海曙区', 'nb,宁波', 'nb/hs/nm,南门街道', 'nb/hs/nm/lj,柳锦社区'];

describe('The tool that sets up an installation', function () {
  this.timeout(60_000);
  useStore();
  const folder = scratchFolder();
  after(folder.remove);

  const csv = (name: string, content: string | Buffer): string => {
    const path = join(folder.path, name);
    writeFileSync(path, content);
    return path;
  };
  const run = async (...args: string[]) => {
    const uri = new URL((await testStore()).uri);
    uri.pathname = `/${mongoose.connection.name}`;
    const child = runChild(program, args, {
      MONGODB_URI: uri.href,
      ALLOW_STANDALONE: 'on',
      STORE: '',
      DATA_DIR: folder.path,
      NODE_ENV: '',
    });
    const code = await child.ended;
    const last = child.output().trimEnd().split('\n').at(-1) ?? '';
    return { code, output: child.output(), last };
  };
  const json = (text: string): unknown => JSON.parse(text);

  before(() => useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) }));

  it('adds the areas of a file in whatever order they stand, with or without BOM', async () => {
    const file = csv('tree.csv', `\uFEFF${tree.join('\r\n')}\r\n`);
    const { code, last, output } = await run('--areas', file, '--json');
    assert.equal(code, 0, output);
    assert.deepEqual(json(last), { added: 4, alreadyThere: 0, refused: 0 });
    assert.equal((await findArea('nb/hs/nm/lj'))?.name, '柳锦社区');
    assert.deepEqual(
      (await listAreas(null)).map(({ path }) => path),
      ['nb'],
    );
  });

  it('adds nothing the second time, and says which rows it refused and why', async () => {
    const rows = [...tree, 'nb/zz/x,没有上级', 'nb/hs/nm/lj,改了名字', 'nb/HS,大写', ',空'];
    const { code, output, last } = await run('--areas', csv('more.csv', rows.join('\n')), '--json');
    assert.equal(code, 1);
    assert.deepEqual(json(last), { added: 0, alreadyThere: 4, refused: 4 });
    for (const line of ['Line 6: ', 'Line 7: ', 'Line 8: ', 'Line 9: '])
      assert.ok(output.includes(line), output);
    assert.equal((await findArea('nb/hs/nm/lj'))?.name, '柳锦社区');
  });

  it('makes somebody who signed up an administrator, whose session ends', async () => {
    const { person, token } = await newcomer({ userName: 'First_Person', home: 'nb/hs/nm/lj' });
    const { code, last } = await run('--name', 'first_person', '--area', 'nb', '--json');
    assert.equal(code, 0);
    assert.deepEqual(json(last), { added: 0, alreadyThere: 0, refused: 0, admin: 'First_Person' });
    const found = await findPerson(person.id);
    assert.deepEqual(
      found?.grants.map(({ role, scope, by }) => [role, scope, by]),
      [['ADMIN', 'nb', 'system:admin']],
    );
    assert.equal(await resumeSession(token, start), null);
  });

  it('refuses, with one line, a name or an area or a file that is not there', async () => {
    const nobody = await run('--name', 'nobody_here', '--area', 'nb');
    assert.equal(nobody.code, 1);
    assert.match(nobody.last, /nobody with the sign-in name nobody_here: sign up/u);
    assert.equal((await run('--name', 'First_Person', '--area', 'zz')).code, 1);
    const noFile = await run('--areas', join(folder.path, 'absent.csv'));
    assert.equal(noFile.code, 1);
    assert.match(noFile.last, /^There is no file /u);
  });

  it('explains itself, and tells wrong usage from a refusal', async () => {
    const help = await run('--help');
    assert.equal(help.code, 0);
    assert.match(help.output, /^Usage: npm run admin/u);
    const wrong = [
      [],
      ['--name', 'x'],
      ['--area', 'nb'],
      ['--what'],
      ['--areas'],
      ['word', '--name', 'x', '--area', 'nb'],
    ];
    for (const args of wrong) assert.equal((await run(...args)).code, 2, args.join(' '));
  });
});
