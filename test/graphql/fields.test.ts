import assert from 'node:assert/strict';
import { isObjectType } from 'graphql';
import { makeSchema } from '../../graphql/schema.ts';
import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { systemActor, type Work } from '../../src/kernel/work.ts';
import { changeDisplayName } from '../../src/modules/identity/changeDisplayName.ts';
import { grantRole } from '../../src/modules/identity/grantRole.ts';
import { acceptCase } from '../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { retitleCase } from '../../src/modules/mediation/retitleCase.ts';
import { changeStanding, type StandingSubject } from '../../src/modules/opinion/changeStanding.ts';
import { reported } from '../modules/moderation/reviews.ts';
import { addComment } from '../../src/modules/opinion/addComment.ts';
import { editPost } from '../../src/modules/opinion/editPost.ts';
import type { Message } from '../../src/modules/opinion/message.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { withdrawComment } from '../../src/modules/opinion/withdrawComment.ts';
import { withdrawPost } from '../../src/modules/opinion/withdrawPost.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { noSecondStep } from '../../src/modules/signin/secondStep.ts';
import { saveSecondStep } from '../../src/modules/signin/secondStep.store.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import {
  as,
  keyed,
  lin,
  mediator,
  personId,
  read,
  settle,
  spokesperson,
} from '../modules/mediation/town.ts';
import { bring, useFiles } from '../modules/files/bringing.ts';
import { logVolunteerService } from '../../src/modules/volunteering/logVolunteerService.ts';
import { patrol } from '../modules/volunteering/volunteers.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { places, workOf } from '../support/world.ts';
import { fieldMatrix, judgedFields, type JudgedRow, type Viewer } from './fields.matrix.ts';
import { ask } from './mediation/asker.ts';

const isFrame = (name: string): boolean => /(?:Connection|Edge)$/u.test(name);
const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');
const roots = new Set(['Query', 'Mutation', 'Subscription']);

describe('Who gets which field of an object', () => {
  useStore();
  useFiles();
  before(settle);

  const people: Readonly<Record<Viewer, Work>> = {
    author: lin,
    neighbour: as('neighbour', 'RESIDENT'),
    spokesperson,
    mediator,
    administrator: as('neighbour', 'ADMIN'),
    auditor: as('neighbour', 'AUDITOR'),
  };

  const volunteer = as('second', 'VOLUNTEER');

  it('has a row for every field of every type', () => {
    const rows = Object.entries(fieldMatrix).flatMap(([type, { open, judged }]) =>
      [...words(open), ...words(judged)].map((name) => `${type}.${name}`),
    );
    const fields = Object.values(makeSchema().getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !roots.has(name) && !isFrame(name))
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    assert.deepEqual(rows.sort(), fields.sort());
  });

  it('asks for every judged field', () => {
    const judged = Object.entries(fieldMatrix).flatMap(([type, row]) =>
      words(row.judged).map((name) => `${type}.${name}`),
    );
    assert.deepEqual([...new Set(judgedFields.map(({ field }) => field))].sort(), judged.sort());
  });

  const post = async (): Promise<Message> => {
    const attachments = [(await bring(lin)).id];
    const input = { key: randomId(), title: '漏水', body: '楼上漏水，又吵又吵。', attachments };
    const { id, version } = await publishPost(lin, input);
    const edited = await editPost(lin, { id, version, title: '漏水', body: '漏水，吵了又吵。' });
    if (!('done' in edited)) throw new Error(JSON.stringify(edited));
    await triageMessages(workOf(systemActor('triage')), plainJudge, [edited.done]);
    return edited.done;
  };
  const withCase = async () => {
    const message = await post();
    const flagId = flagIdOf(message.id);
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    const opened = doneOf(await openCase(spokesperson, { key: randomId(), flagId, title: '漏水' }));
    const taken = doneOf(await acceptCase(mediator, read(opened)));
    const sided = doneOf(await addParty(mediator, { ...keyed(taken), userName: 'lin' }));
    const found = doneOf(await retitleCase(mediator, { ...keyed(sided), title: '邻里纠纷' }));
    return { message, flagId, found };
  };

  /** Has a text stand as a row says: hidden, or with its beginning masked. */
  const turn = async (subject: StandingSubject, of: JudgedRow['of']) => {
    const masks = [1, 2].map((wording) => ({ wording, from: 0, to: 9 }));
    if (of.startsWith('hidden'))
      await changeStanding(
        subject,
        { state: 'HIDDEN', decision: 1, wording: 2, liftsWords: false },
        lin.now,
      );
    if (of.startsWith('masked'))
      await changeStanding(
        subject,
        { state: 'SHOWN', masks, decision: 1, wording: 2, liftsWords: false },
        lin.now,
      );
  };

  const questionOfComment = async (of: JudgedRow['of'], name: string) => {
    const { id: messageId, no } = await post();
    const writer = of === 'withdrawn comment of a neighbour' ? people.neighbour : lin;
    const { id } = await addComment(writer, { key: randomId(), messageId, body: '说重了。' });
    await turn({ kind: 'COMMENT', id }, of);
    if (of.startsWith('withdrawn')) await withdrawComment(writer, id);
    const query = `{ message(no: "${no}") { comments { edges { node { ${name} } } } } }`;
    return { query, path: ['message', 'comments', 'edges', 0, 'node', name] };
  };

  const questionOfMessage = ({ no }: Message, type: string, name: string) => {
    const nested = {
      versions: 'versions { number }',
      progress: 'progress { step }',
      flag: 'flag { id }',
      attachments: 'attachments { id }',
      comments: 'comments { edges { cursor } }',
    }[name];
    const part = type === 'MessageProgress' ? `progress { ${name} }` : (nested ?? name);
    const inner = name === 'comments' ? [name, 'edges'] : [name];
    const path = ['message', ...(type === 'MessageProgress' ? ['progress'] : []), ...inner];
    return { query: `{ message(no: "${no}") { ${part} } }`, path };
  };

  const questionOfReview = async (name: string) => {
    const { id: subject } = await post();
    const { id } = await reported(people.neighbour, { kind: 'MESSAGE', id: subject });
    return { query: `{ review(id: "${id}") { ${name} } }`, path: ['review', name] };
  };

  const questionOfPerson = async (name: string) => {
    await changeDisplayName(lin, '阿林');
    const inForce = { sealed: 'v1.', since: lin.now, lastStep: 1 };
    await saveSecondStep({ ...noSecondStep(personId('lin')), inForce });
    const part = name === 'pastNames' ? `${name} { displayName }` : name;
    const query = `{ personWithRoles(id: "${personId('lin')}") { ${part} } }`;
    return { query, path: ['personWithRoles', name] };
  };

  const questionOfRole = async (name: string) => {
    const input = {
      personId: personId('second'),
      role: 'MEDIATOR',
      scope: places.community,
    } as const;
    await grantRole(people.administrator, input);
    const query = `{ personWithRoles(id: "${personId('second')}") { grants { ${name} } } }`;
    return { query, path: ['personWithRoles', 'grants', 1, name] };
  };

  const questionOfResident = (name: string) => {
    const query = `{ findResidents(query: "second") { people { ${name} } } }`;
    return Promise.resolve({ query, path: ['findResidents', 'people', 0, name] });
  };

  const questions: Readonly<
    Partial<
      Record<
        JudgedRow['of'],
        (name: string) => Promise<{ query: string; path: (string | number)[] }>
      >
    >
  > = {
    person: questionOfPerson,
    resident: questionOfResident,
    review: questionOfReview,
    role: questionOfRole,
  };

  /** The question for a thing, and where the judged object lies in the answer. */
  const questionOf = async (of: JudgedRow['of'], field: string) => {
    const [type, name] = field.split('.') as [string, string];
    const inner = ['case', 'message'].includes(name) ? `${name} { id }` : name;
    const ask = questions[of];
    if (ask !== undefined) return ask(name);
    if (of === 'service') {
      await logVolunteerService(volunteer, patrol(-90, 60));
      const query = `{ volunteerServices(first: 1) { edges { node { ${inner} } } } }`;
      return { query, path: ['volunteerServices', 'edges', 0, 'node', name] };
    }
    if (type === 'Comment') return questionOfComment(of, name);
    const { message, flagId, found } = await withCase();
    if (of === 'flag')
      return {
        query: `{ conflictFlag(id: "${flagId}") { ${inner} } }`,
        path: ['conflictFlag', name],
      };
    if (of === 'case') {
      const inList =
        { Party: ['parties', 0], CaseLine: ['history', 3], LegalClock: ['clocks', 0] }[type] ?? [];
      const part = inList.length === 0 ? inner : `${String(inList[0])} { ${inner} }`;
      const path = ['mediationCase', ...inList, name];
      return { query: `{ mediationCase(no: "${found.no}") { ${part} } }`, path };
    }
    await addComment(lin, { key: randomId(), messageId: message.id, body: '我也听到了。' });
    await turn({ kind: 'MESSAGE', id: message.id }, of);
    if (of === 'withdrawn post')
      await withdrawPost(lin, { id: message.id, version: message.version });
    return questionOfMessage(message, type, name);
  };

  const inside = (at: unknown, step: string | number): unknown =>
    typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;

  const signOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string')
      return value === '' ? 'none' : value.includes('■') ? 'masked' : 'text';
    return Array.isArray(value) ? String(value.length) : 'given';
  };

  for (const { field, of, to } of judgedFields)
    it(`${field} of a ${of}`, async () => {
      const { query, path } = await questionOf(of, field);
      const seen: Partial<Record<Viewer, string>> = {};
      for (const viewer of Object.keys(to) as Viewer[]) {
        const { data, code } = await ask(people[viewer], query);
        const root = data[String(path[0])];
        const value = path.slice(1).reduce<unknown>(inside, root);
        seen[viewer] = code !== undefined || root === null ? '–' : signOf(value);
      }
      assert.deepEqual(seen, to);
    });
});
