import { attachFiles } from '../modules/files/attachFiles.ts';
import { uploadFile } from '../modules/files/uploadFile.ts';
import type { Message } from '../modules/opinion/message.ts';
import type { DemoCast } from './identity.ts';
import { drawScene, type PlannedPicture } from './recent/scenes.ts';

/** What a message of the plan says of the pictures that its author brings. */
interface PicturedMessage {
  readonly key: string;
  readonly by?: string;
  readonly at: Date;
  readonly report?: object;
  readonly pictures?: readonly PlannedPicture[];
}

const workOf = (cast: DemoCast, { by = '', at, report }: PicturedMessage) =>
  cast.at(by, at, report === undefined ? undefined : 'VOLUNTEER');

/** Brings the pictures of a message of the plan, as its author would; gives their ids. May be repeated. */
export async function plantPictures(
  cast: DemoCast,
  planned: PicturedMessage,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { scene, name } of planned.pictures ?? []) {
    const key = `demo-picture-${planned.key}-${scene}`;
    const bytes = await drawScene(scene);
    ids.push((await uploadFile(workOf(cast, planned), { key, name, bytes })).id);
  }
  return ids;
}

/** Gives the pictures to the message, before it is saved. May be repeated. */
export async function attachPictures(
  cast: DemoCast,
  planned: PicturedMessage,
  { id, attachments = [] }: Pick<Message, 'id' | 'attachments'>,
): Promise<void> {
  if (attachments.length > 0)
    await attachFiles(workOf(cast, planned), attachments, { kind: 'message', id });
}
