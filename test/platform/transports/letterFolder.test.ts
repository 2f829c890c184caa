import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { letterFolder } from '../../../src/platform/transports/letterFolder.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

const letter = {
  id: 'notice-7',
  to: 'wang@example.org',
  subject: 'Your case',
  text: 'Please look.',
};
const from = '枫桥 <town@example.org>';
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('A folder of letters', () => {
  let scratch: ReturnType<typeof scratchFolder>;
  let folder: string;
  beforeEach(() => {
    scratch = scratchFolder();
    folder = join(scratch.path, 'data', 'letters');
  });
  afterEach(() => {
    scratch.remove();
  });

  it('holds mail as a relay would be given it', async () => {
    const transport = letterFolder({ folder, form: 'mail', from });
    assert.deepEqual(await transport.deliver(letter), { kind: 'accepted', answer: 'notice-7.eml' });
    const mail = readFileSync(join(folder, 'notice-7.eml'), 'utf8');
    for (const line of [
      'From: =?UTF-8?B?5p6r5qGl?= <town@example.org>',
      'To: wang@example.org',
      'Subject: Your case',
      'Message-ID: <notice-7@example.org>',
      'Auto-Submitted: auto-generated',
      'Content-Type: text/plain; charset=utf-8',
    ])
      assert.ok(mail.includes(`${line}\r\n`), line);
    assert.match(mail, /\r\n\r\nPlease look\.\s*$/u);
    await transport.close();
  });

  it('holds a text message with its number', async () => {
    const transport = letterFolder({ folder, form: 'text' });
    const to = '+8613800000000';
    assert.deepEqual(await transport.deliver({ ...letter, to }), {
      kind: 'accepted',
      answer: 'notice-7.txt',
    });
    assert.equal(readFileSync(join(folder, 'notice-7.txt'), 'utf8'), `${to}\n\nPlease look.\n`);
  });

  it('is its owner’s alone, with all in it', async () => {
    const transport = letterFolder({ folder, form: 'text' });
    const kept = process.umask(0);
    try {
      await transport.deliver(letter);
    } finally {
      process.umask(kept);
    }
    assert.deepEqual([modeOf(folder), modeOf(join(folder, 'notice-7.txt'))], ['700', '600']);
  });

  it('has one file for a letter that comes again, and one for each other', async () => {
    const transport = letterFolder({ folder, form: 'text' });
    for (const [id, text] of [
      ['a', 'first'],
      ['b', 'other'],
      ['a', 'again'],
    ] as const)
      await transport.deliver({ ...letter, id, text });
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt']);
    assert.match(readFileSync(join(folder, 'a.txt'), 'utf8'), /again/u);
    await Promise.all(Array.from({ length: 20 }, () => transport.deliver(letter)));
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'notice-7.txt']);
  });

  it('takes the letters that were there for its own when the process starts again', async () => {
    await letterFolder({ folder, form: 'text' }).deliver(letter);
    await letterFolder({ folder, form: 'mail', from }).deliver(letter);
    assert.deepEqual(readdirSync(folder).sort(), ['notice-7.eml', 'notice-7.txt']);
  });

  it('writes nowhere else, whatever the id', async () => {
    const transport = letterFolder({ folder, form: 'text' });
    for (const id of ['../escaped', '..', 'a/b', '.hidden', '', 'a\u0000b'])
      await assert.rejects(transport.deliver({ ...letter, id }), /plain name/u, JSON.stringify(id));
    assert.deepEqual([readdirSync(folder), readdirSync(dirname(folder))], [[], ['letters']]);
  });

  it('refuses an address that no mail goes to, as the relay would', async () => {
    const transport = letterFolder({ folder, form: 'mail', from });
    assert.deepEqual(await transport.deliver({ ...letter, to: 'a@b, c@d' }), {
      kind: 'refused',
      answer: 'not a mail address',
    });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is away when it cannot be written, and leaves no draft', async () => {
    const transport = letterFolder({ folder, form: 'text' });
    mkdirSync(join(folder, 'notice-7.txt'));
    await assert.rejects(transport.deliver(letter), TransportUnavailable);
    assert.deepEqual(readdirSync(folder), ['notice-7.txt']);
    rmSync(folder, { recursive: true });
    await assert.rejects(transport.deliver(letter), { message: /cannot be written: ENOENT/u });
  });

  it('is not made of one that stands open with other things in it', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'somebody’s'), '');
    chmodSync(folder, 0o755);
    assert.throws(() => letterFolder({ folder, form: 'text' }), /name a folder of its own/u);
  });
});
