import assert from 'node:assert/strict';
import sharp from 'sharp';
import { randomId } from '../../../src/kernel/id.ts';
import { fileBytesMax } from '../../../src/modules/files/fileSizes.ts';
import { places } from '../../support/world.ts';
import { useApiClient, type ApiClient } from '../../support/apiClient.ts';
import { useTown } from '../../modules/identity/people.ts';
import { pdf, picture, useFiles } from '../../modules/files/bringing.ts';
import { svg } from '../../modules/files/hostileFiles.ts';
import { signUpAs } from './signUpAs.ts';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly reason: string | undefined;
}

/** Sends a file as the page does, but for what is named. */
async function send(
  browser: ApiClient,
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await browser.fetch('/files', {
    method: 'POST',
    headers: {
      'x-fengqiao': '1',
      'content-type': 'application/octet-stream',
      'idempotency-key': randomId(),
      'file-name': encodeURIComponent('楼道.jpg'),
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
  const body = (await answer.json()) as Answer['body'] & {
    errors?: { extensions: { reason?: string } }[];
  };
  return { status: answer.status, body, reason: body.errors?.[0]?.extensions.reason };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : assert.fail());

describe('Files over HTTP', () => {
  useTown();
  useFiles();
  const api = useApiClient();

  const resident = (home: string = places.grid) => signUpAs(api().client(), home);

  describe('A file is brought', () => {
    it('and what it is comes back: name, size, and where it is read', async () => {
      const browser = await resident();
      const { status, body } = await send(browser, await picture(640, 480));
      assert.equal(status, 201);
      assert.deepEqual(
        [body['kind'], body['name'], body['width'], body['height']],
        ['PICTURE', '楼道.jpg', 640, 480],
      );
      const full = await browser.fetch(text(body['address']));
      assert.equal(full.status, 200);
      assert.equal((await full.arrayBuffer()).byteLength, body['bytes']);
      const small = await browser.fetch(text(body['thumbnailAddress']));
      const { width } = await sharp(await small.arrayBuffer()).metadata();
      assert.equal(width, 320);
    });

    it('again under its key: the same file; the key with another file is refused', async () => {
      const browser = await resident();
      const key = { 'idempotency-key': randomId() };
      const first = await send(browser, await picture(), key);
      assert.deepEqual(await send(browser, await picture(), key), first);
      const other = await send(browser, await picture(9, 9), key);
      assert.deepEqual([other.status, other.reason], [409, 'key_reused']);
    });

    it('by nobody who is not signed in, nor for somebody else, nor from another site’s page', async () => {
      const bytes = await picture();
      const visitor = await send(api().client(), bytes);
      assert.deepEqual([visitor.status, visitor.reason], [401, 'not_signed_in']);
      const browser = await resident();
      const other = await send(browser, bytes, { 'x-fengqiao-person': randomId() });
      assert.deepEqual([other.status, other.reason], [409, 'other_person']);
      const role = await send(browser, bytes, { 'acting-as': `AUDITOR@${places.city}` });
      assert.deepEqual([role.status, role.reason], [403, 'role_not_held']);
      const site = await send(browser, bytes, { origin: 'https://evil.example' });
      assert.deepEqual([site.status, site.reason], [403, 'origin']);
      const form = await browser.fetch('/files', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: 'x',
      });
      assert.equal(form.status, 403);
    });

    it('and refused with a status and a word for what is wrong with it', async () => {
      const browser = await resident();
      const tries = [
        { bytes: svg, status: 400, reason: 'file_kind' },
        { bytes: Buffer.alloc(0), status: 413, reason: 'file_bytes' },
        { bytes: Buffer.alloc(fileBytesMax + 1), status: 413, reason: 'file_bytes' },
        { bytes: (await picture(300, 300)).subarray(0, 400), status: 400, reason: 'file_damaged' },
      ];
      for (const { bytes, status, reason } of tries) {
        const answer = await send(browser, bytes);
        assert.deepEqual([answer.status, answer.reason], [status, reason]);
      }
      const short = await send(browser, await picture(), { 'idempotency-key': 'short' });
      assert.deepEqual([short.status, short.reason], [400, 'argument']);
      const packed = await send(browser, await picture(), { 'content-encoding': 'gzip' });
      assert.deepEqual([packed.status, packed.reason], [415, 'media_type']);
    });

    it('with a name that cannot be read: it is called a file, and taken', async () => {
      const { status, body } = await send(await resident(), await picture(), {
        'file-name': '%E4%',
      });
      assert.deepEqual([status, body['name']], [201, '附件']);
    });

    it('by POST alone, and lies at no other address', async () => {
      const browser = await resident();
      const get = await browser.fetch('/files');
      assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST']);
      const gone = await browser.fetch(`/files/${randomId()}`, {
        method: 'DELETE',
        headers: { 'x-fengqiao': '1' },
      });
      assert.equal(gone.status, 405);
      for (const path of [
        '/files/',
        '/files/x',
        `/files/${randomId()}/other`,
        '/files/../keys.json',
      ])
        assert.notEqual((await browser.fetch(path)).status, 200, path);
    });
  });

  describe('A file is read', () => {
    const posted = async (browser: ApiClient, bytes: Buffer, name = '楼道.jpg') => {
      const { body } = await send(browser, bytes, { 'file-name': encodeURIComponent(name) });
      const { publishPost: post } = await browser.get<{
        publishPost: {
          id: string;
          version: number;
          no: string;
          attachments: { name: string; address: string }[];
        };
      }>(
        `mutation { publishPost(input: { key: "${randomId()}", body: "灯坏了。", attachments: ["${text(body['id'])}"] }) { id version no attachments { name address } } }`,
      );
      return { ...post, address: post.attachments[0]?.address ?? '', file: text(body['id']) };
    };

    it('with headers that let nothing in it act, and nobody on the way keep it', async () => {
      const browser = await resident();
      const { address } = await posted(browser, await picture());
      const { headers } = await browser.fetch(address);
      assert.deepEqual(
        {
          type: headers.get('content-type'),
          disposition: headers.get('content-disposition'),
          policy: headers.get('content-security-policy'),
          sniff: headers.get('x-content-type-options'),
          site: headers.get('cross-origin-resource-policy'),
          kept: headers.get('cache-control'),
        },
        {
          type: 'image/jpeg',
          disposition: 'inline; filename="??.jpg"; filename*=UTF-8\'\'%E6%A5%BC%E9%81%93.jpg',
          policy: "default-src 'none'; frame-ancestors 'none'; sandbox",
          sniff: 'nosniff',
          site: 'same-origin',
          kept: 'private, no-store',
        },
      );
    });

    it('and a PDF is taken along, never shown', async () => {
      const browser = await resident();
      const { address } = await posted(browser, pdf(), '协议.pdf');
      const answer = await browser.fetch(address);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /u);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf());
      assert.equal((await browser.fetch(address.replace('?', '/thumbnail?'))).status, 404);
    });

    it('by whom its post is read by, and by nobody else; absent and forbidden look the same', async () => {
      const author = await resident();
      const { file, no } = await posted(author, await picture());
      const path = (as: string) => `/files/${file}?as=${encodeURIComponent(as)}`;
      const neighbour = await resident();
      const stranger = await resident(places.elsewhereGrid);
      assert.equal((await author.fetch(path(`RESIDENT@${places.community}`))).status, 200);
      assert.equal((await neighbour.fetch(path(`RESIDENT@${places.community}`))).status, 200);
      const { message } = await neighbour.get<{ message: { attachments: { address: string }[] } }>(
        `{ message(no: "${no}") { attachments { address } } }`,
      );
      assert.equal((await neighbour.fetch(message.attachments[0]?.address ?? '')).status, 200);
      const forbidden = await stranger.fetch(path(`RESIDENT@${places.elsewhere}`));
      const absent = await stranger.fetch(`/files/${randomId()}`);
      const shape = async (answer: Response) => [answer.status, await answer.text()];
      assert.deepEqual(await shape(forbidden), await shape(absent));
      assert.equal(forbidden.status, 404);
      assert.equal((await api().client().fetch(path('x'))).status, 401);
      const borrowed = await stranger.fetch(path(`RESIDENT@${places.community}`));
      assert.equal(borrowed.status, 403, 'a role in the address is held or refused');
    });

    it('no longer by neighbours once its post is withdrawn', async () => {
      const author = await resident();
      const neighbour = await resident();
      const { address, id, version } = await posted(author, await picture());
      assert.equal((await neighbour.fetch(address)).status, 200);
      await author.get(
        `mutation { withdrawPost(id: "${id}", version: ${String(version)}) { __typename } }`,
      );
      assert.equal((await neighbour.fetch(address)).status, 404);
      assert.equal((await author.fetch(address)).status, 200);
    });

    it('only by who brought it until it belongs to something', async () => {
      const author = await resident();
      const { body } = await send(author, await picture());
      assert.equal((await author.fetch(text(body['address']))).status, 200);
      assert.equal((await (await resident()).fetch(text(body['address']))).status, 404);
      const taken = await (
        await resident()
      ).ask(
        `mutation { publishPost(input: { key: "${randomId()}", body: "别人的图。", attachments: ["${text(body['id'])}"] }) { id } }`,
      );
      assert.equal(taken.code, 'NOT_FOUND');
    });
  });
});
