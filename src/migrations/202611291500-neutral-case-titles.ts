import type { Db } from 'mongodb';
import { idFrom } from '../kernel/id.ts';
import type { Migration } from '../platform/migration.ts';

const batchSize = 200;

/**
 * Cases that are called by the words of whoever wrote the message, as the page used to propose, are called by kind and place from
 * now on, closed ones too: every side reads it. What a person called otherwise stays. The former title is kept in the history.
 */
export const neutralCaseTitles: Migration = {
  name: '202611291500-neutral-case-titles',
  kind: 'CONTRACT',
  about: 'cases called by kind and place',
  run: async (db) => {
    const found = db.collection<KeptCase>('cases').find({}, { projection }).batchSize(batchSize);
    let batch: KeptCase[] = [];
    for await (const one of found) {
      batch.push(one);
      if (batch.length < batchSize) continue;
      await retitle(db, batch);
      batch = [];
    }
    await retitle(db, batch);
  },
};

const projection = { title: 1, messageId: 1, area: 1, version: 1 } as const;

/** As much of the documents as this migration reads. */
interface KeptCase {
  readonly _id: string;
  readonly title: string;
  readonly messageId: string;
  readonly area: string;
  readonly version: number;
  readonly history: readonly object[];
}
interface KeptMessage {
  readonly _id: string;
  readonly versions: readonly { readonly title: string; readonly body: string }[];
}
interface KeptFlag {
  readonly _id: string;
  readonly messageId: string;
  readonly proposals: readonly { readonly suggestedType: string }[];
}
interface KeptArea {
  readonly path: string;
  readonly name: string;
}

async function retitle(db: Db, cases: readonly KeptCase[]): Promise<void> {
  const messageIds = cases.map(({ messageId }) => messageId);
  const messages = await db
    .collection<KeptMessage>('messages')
    .find({ _id: { $in: messageIds } }, { projection: { versions: 1 } })
    .toArray();
  const headlines = new Map(messages.map((message) => [message._id, headlinesOf(message)]));
  const named = cases.filter(
    ({ title, messageId }) => headlines.get(messageId)?.has(title) === true,
  );
  const titles = await titlesFor(db, named);
  const changes = named.map(({ _id, version, title: formerTitle }) => {
    const title = titles.get(_id) ?? '';
    const line = { number: version + 1, act: 'retitled', at: new Date(), ...writer };
    return {
      updateOne: {
        filter: { _id, version },
        update: {
          $set: { title, version: version + 1 },
          $push: { history: { ...line, title, formerTitle } },
        },
      },
    };
  });
  if (changes.length > 0) await db.collection<KeptCase>('cases').bulkWrite(changes);
}

const writer = { by: 'system:neutral-case-titles', role: 'SYSTEM' } as const;

/** Kind and place of each case, by its id. */
async function titlesFor(db: Db, cases: readonly KeptCase[]): Promise<Map<string, string>> {
  const flagIds = cases.map(({ messageId }) => idFrom('flag', messageId));
  const flags = await db
    .collection<KeptFlag>('flags')
    .find({ _id: { $in: flagIds } }, { projection: { messageId: 1, proposals: 1 } })
    .toArray();
  const types = new Map(flags.map((flag) => [flag.messageId, flag.proposals.at(-1)]));
  const communities = [...new Set(cases.map(({ area }) => communityOf(area)))];
  const areas = await db
    .collection<KeptArea>('areas')
    .find({ path: { $in: communities } })
    .toArray();
  const names = new Map(areas.map(({ path, name }) => [path, name]));
  return new Map(
    cases.map(({ _id, messageId, area }) => {
      const type = types.get(messageId)?.suggestedType ?? '其他';
      const place = names.get(communityOf(area)) ?? area;
      return [_id, `${called[type] ?? `${type}纠纷`}（${place}）`];
    }),
  );
}

const called: Readonly<Record<string, string>> = { 劳动争议: '劳动争议', 其他: '矛盾纠纷' };

const communityOf = (path: string) => path.split('/').slice(0, 4).join('/');

const turning = /[\u202A-\u202E\u2066-\u2069]/gu;
const sentenceEnd = /[。！？!?；;\n]/u;
const nameLengthMax = 24;

/** What the page proposed for each wording of a message: its title, or its first sentence, cut at 24 characters. */
const headlinesOf = ({ versions }: KeptMessage): ReadonlySet<string> =>
  new Set(
    versions.map(({ title, body }) => {
      if (title !== '') return title.replaceAll(turning, '\uFFFD').trim();
      const first = body.replaceAll(turning, '\uFFFD').trim().split(sentenceEnd, 1)[0] ?? '';
      const letters = Array.from(first);
      const cut = `${letters.slice(0, nameLengthMax).join('')}…`;
      return (letters.length <= nameLengthMax ? first : cut).trim();
    }),
  );
