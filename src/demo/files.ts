import { attachFiles } from '../modules/files/attachFiles.ts';
import { uploadFile } from '../modules/files/uploadFile.ts';
import type { Message } from '../modules/opinion/message.ts';
import type { DemoCast } from './identity.ts';
import type { PlannedMessage } from './opinion.ts';
import { drawScene } from './recent/scenes.ts';

const workOf = (cast: DemoCast, { by = '', at, report }: PlannedMessage) =>
  cast.at(by, at, report === undefined ? undefined : 'VOLUNTEER');

/** Brings the pictures of a message of the plan, as its author would; gives their ids. May be repeated. */
export async function plantPictures(
  cast: DemoCast,
  planned: PlannedMessage,
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
  planned: PlannedMessage,
  { id, attachments = [] }: Pick<Message, 'id' | 'attachments'>,
): Promise<void> {
  if (attachments.length > 0)
    await attachFiles(workOf(cast, planned), attachments, { kind: 'message', id });
}
