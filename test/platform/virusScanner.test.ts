import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { clamd, ScannerUnavailable } from '../../src/platform/virusScanner.ts';
import { checkedFile } from '../../src/modules/files/checkedFile.ts';
import { picture } from '../modules/files/bringing.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';

const lengthBytes = 4;

/** What stands in the chunks of an INSTREAM; undefined until the empty one has come. */
function streamed(bytes: Buffer, beginning: string): Buffer | undefined {
  const chunks: Buffer[] = [];
  let at = beginning.length;
  while (bytes.length >= at + lengthBytes) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + lengthBytes, at + lengthBytes + length));
    at += lengthBytes + length;
  }
  return undefined;
}

/** Speaks as clamd does: finds EICAR, and says what `answer` says. */
function scannerOf(answer: (bytes: Buffer) => string | undefined): Server {
  const beginning = 'zINSTREAM\0';
  return createServer((socket) => {
    let taken = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      taken = Buffer.concat([taken, part]);
      assert.equal(taken.toString('latin1', 0, beginning.length), beginning);
      const whole = streamed(taken, beginning);
      const said = whole === undefined ? undefined : answer(whole);
      if (said !== undefined) socket.end(said);
    });
  });
}

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

describe('A virus scanner', () => {
  const folder = useScratchFolder();
  const servers: Server[] = [];
  const listening = async (server: Server, at: number | string = 0) => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(at, resolve));
    const address = server.address();
    const port = (address as AddressInfo).port;
    return new URL(
      typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${String(port)}`,
    );
  };
  after(() => {
    for (const server of servers) server.close();
  });
  const finding = () =>
    scannerOf((bytes) => (bytes.includes(eicar) ? 'stream: Eicar FOUND\0' : 'stream: OK\0'));

  it('is shown every byte, and its word is taken', async () => {
    const seen: Buffer[] = [];
    const url = await listening(
      scannerOf((bytes) => {
        seen.push(bytes);
        return 'stream: OK\0';
      }),
    );
    const bytes = Buffer.alloc(200_001, 7);
    assert.equal(await clamd(url, 5_000)(bytes), 'clean');
    assert.ok(seen[0]?.equals(bytes));
  });

  it('over a port or a socket: what it finds something in is refused', async () => {
    const urls = [
      await listening(finding()),
      await listening(finding(), join(folder(), 'clamd.sock')),
    ];
    for (const url of urls) {
      const scanner = clamd(url, 5_000);
      const file = Buffer.from(`%PDF-1.4\n${eicar}\n%%EOF\n`);
      await assert.rejects(checkedFile(file, scanner), {
        code: 'BAD_INPUT',
        detail: { field: 'file', reason: 'file_infected' },
      });
      assert.equal((await checkedFile(await picture(), scanner)).isScanned, true);
    }
  });

  it('that is away, silent, or says nothing of use: nothing is taken, and it is said that it may be later', async () => {
    const silent = await listening(scannerOf(() => undefined));
    const broken = await listening(scannerOf(() => 'INSTREAM size limit exceeded. ERROR\0'));
    const cutting = await listening(scannerOf(() => ''));
    for (const url of [new URL('tcp://127.0.0.1:1'), silent, broken, cutting]) {
      const scanner = clamd(url, 200);
      await assert.rejects(scanner(Buffer.from('x')), ScannerUnavailable);
      await assert.rejects(checkedFile(await picture(), scanner), {
        code: 'UNAVAILABLE',
        detail: { reason: 'file_unscanned', retryAfterS: 60 },
      });
    }
  });

  it('is asked only for what could be taken, and nothing is scanned without one', async () => {
    let asked = 0;
    const scanner = () => {
      asked += 1;
      return Promise.resolve('clean' as const);
    };
    await assert.rejects(checkedFile(Buffer.from('<svg/>'), scanner));
    assert.equal(asked, 0);
    assert.equal((await checkedFile(await picture())).isScanned, false);
  });
});
