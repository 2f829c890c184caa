import { attachmentPlan, uploadSettings, uploader } from './uploadPlan.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { uploadFile } from '../../src/modules/files/uploadFile.ts';
import { connectMongo } from '../../src/platform/mongo.ts';
import { meetingFate } from './fate.ts';

/** Brings files and posts them, two a post, until its fate meets it: URI, folder (`store` for the database), the trial's name, and its fate (`meetingFate`). */
const [uri = '', place = '', trial = '', ...fate] = process.argv.slice(2);

await connectMongo(uri, { watch: meetingFate(fate) });
uploadSettings(place);
const work = uploader(new Date());
process.stdout.write('working\n');
for (const { post, files } of await attachmentPlan(trial)) {
  const ids: string[] = [];
  for (const file of files) {
    const { id } = await uploadFile(work, file);
    process.stdout.write(`kept ${id}\n`);
    ids.push(id);
  }
  const { id } = await publishPost(work, { ...post, attachments: ids });
  process.stdout.write(`posted ${id}\n`);
}
process.kill(process.pid, 'SIGKILL');
