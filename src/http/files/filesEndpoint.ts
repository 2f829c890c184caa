import { attachmentJson } from '../../../graphql/files/attachmentJson.ts';
import { contextOf, type GraphQLContext } from '../../../graphql/context.ts';
import { HttpRefusal } from '../../../graphql/errors.ts';
import { noteFileLook } from '../../../graphql/files/fileLooks.ts';
import { contributed as fileOwners } from '../../../graphql/fileOwners.generated.ts';
import { permit } from '../../../graphql/rule.ts';
import { passWriteGate, type WriteGate } from '../../../graphql/writeGate.ts';
import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { readFile } from '../../modules/files/readFile.ts';
import type { FilePart, StoredFile } from '../../modules/files/storedFile.ts';
import { uploadFile } from '../../modules/files/uploadFile.ts';
import type { MakeApiRequest } from '../apiRequestOf.ts';
import { IncomingBodies } from '../incomingBodies.ts';
import type { Middleware } from '../requestState.ts';
import { drainBody } from './drainBody.ts';
import { FilePlaces, readingPlaces, uploadPlaces } from './filePlaces.ts';
import {
  fileNameOf,
  filePace,
  receiveUpload,
  uploadBytesOf,
  uploadKeyOf,
} from './receiveUpload.ts';
import { writeFile } from './writeFile.ts';

type KoaContext = Parameters<Middleware>[0];

const filePath = /^\/files\/(?<id>[0-9a-f]{32})(?<small>\/thumbnail)?$/u;

/** Where files come and go: everything below /files. */
export const isFilesPath = (path: string): boolean =>
  path === '/files' || path.startsWith('/files/');

/** `POST /files` brings a file; `GET /files/<id>` and `/files/<id>/thumbnail` read one (docs/decisions/0017-files.md). */
export function filesEndpoint(gate: WriteGate, apiRequestOf: MakeApiRequest): Middleware {
  const upload = uploads(gate, apiRequestOf);
  const read = readings(apiRequestOf);
  return async (ctx) => {
    ctx.state.route = 'files';
    const { method, path } = ctx;
    if (path === '/files') {
      if (method !== 'POST') throw otherMethod('POST');
      await upload(ctx);
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') throw otherMethod('GET, HEAD');
    const { id, small } = filePath.exec(path)?.groups ?? {};
    if (id === undefined) throw notFound('file');
    await read(ctx, id, small === undefined ? 'full' : 'small');
  };
}

const otherMethod = (allow: string) =>
  new HttpRefusal(
    405,
    `This address takes ${allow}.`,
    { field: 'method', reason: 'method' },
    { allow },
  );

/** Length, session, role, limits, bytes, and only then what is in them: the cheapest is asked first. */
function uploads(gate: WriteGate, apiRequestOf: MakeApiRequest) {
  const places = new FilePlaces(uploadPlaces);
  const bodies = new IncomingBodies(filePace);
  const take = async (ctx: KoaContext, length: number): Promise<void> => {
    const context = await contextOf(apiRequestOf(ctx));
    permit('signedIn', context.work.actor);
    const key = uploadKeyOf(ctx);
    const waiting = new AbortController();
    const place = places.take(present(context.person, 'who is signed in').id, () => {
      waiting.abort();
    });
    try {
      await passWriteGate(gate, 'file', 'uploadFile', context);
      const bytes = await receiveUpload(ctx, length, bodies, waiting.signal);
      place.keep();
      const file = await uploadFile(context.work, { key, name: fileNameOf(ctx), bytes });
      ctx.status = 201;
      ctx.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      ctx.body = attachmentJson(context.work.actor, file);
    } finally {
      place.leave();
    }
  };
  return async (ctx: KoaContext): Promise<void> => {
    ctx.state.note.operation = 'uploadFile';
    const length = uploadBytesOf(ctx);
    try {
      await take(ctx, length);
    } catch (refusal) {
      await drainBody(ctx);
      throw refusal;
    }
  };
}

function readings(apiRequestOf: MakeApiRequest) {
  const places = new FilePlaces(readingPlaces);
  return async (ctx: KoaContext, id: string, part: FilePart): Promise<void> => {
    ctx.state.note.operation = 'readFile';
    const request = apiRequestOf(ctx);
    const named = ctx.query['as'];
    // A picture in a page is asked for without our headers: its address names the role (graphql/files/fileAddress.ts).
    const actingAs = request.actingAs ?? (typeof named === 'string' ? named : undefined);
    const context: GraphQLContext = await contextOf({ ...request, actingAs });
    const { work } = context;
    permit('signedIn', work.actor);
    const place = places.take(work.actor.personId, () => ctx.res.destroy());
    ctx.res.once('close', place.leave);
    const note = (file: StoredFile) => noteFileLook(context, file, part);
    writeFile(ctx, await readFile(work, id, part, fileOwners, note), part);
  };
}
