import mongoose from 'mongoose';
import { present } from '../src/kernel/assert.ts';
import { randomId } from '../src/kernel/id.ts';
import type { Work } from '../src/kernel/work.ts';
import { addPerson } from '../src/modules/identity/addPerson.ts';
import { newToken, tokenHash } from '../src/modules/identity/secretToken.ts';
import { makeSession } from '../src/modules/identity/session.ts';
import { saveSession } from '../src/modules/identity/session.store.ts';

/** Cookies of so many spokespersons of an area: one who is made as people are, and the others after them, for a password takes its time. */
export async function spokespersons(work: Work, area: string, count: number): Promise<string[]> {
  const input = { key: randomId(), userName: 'benchfirst', displayName: '试' };
  const added = await addPerson(work, { ...input, password: '晚饭后在石桥边乘凉 42', home: area });
  if (added.kind !== 'added') throw new Error(added.kind);
  const people = mongoose.connection.collection<{ _id: string }>('people');
  const first = present(await people.findOne({ _id: added.person.id }), 'the first');
  const grants = [{ role: 'SPOKESPERSON', scope: area, since: work.now, by: 'bench' }];
  const cookies: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const [_id, name, token] = [randomId(), `bench${String(n)}`, newToken()];
    await people.insertOne({ ...first, ...{ _id, userName: name, nameKey: name, grants } });
    const session = makeSession(randomId(), _id, { userAgent: '' }, new Date());
    await saveSession(session, tokenHash(token));
    cookies.push(`fengqiao_session=${token}`);
  }
  return cookies;
}
