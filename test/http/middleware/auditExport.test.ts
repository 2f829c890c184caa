import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { findPersonByName } from '../../../src/modules/identity/person.store.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { knock, moveIn } from '../../graphql/identity/words.ts';
import { goodPassword, useTown } from '../../modules/identity/people.ts';
import { useApiClient } from '../../support/apiClient.ts';
import { places, workOf } from '../../support/world.ts';

const ask = `mutation($key: Key!) { exportAuditLines(key: $key, purpose: "年度检查") { no path } }`;

describe('The address of an export', () => {
  useTown();
  const api = useApiClient();

  it('gives the file to who asked for it, once; to everybody else there is nothing there', async () => {
    const { browser, me } = await moveIn(api());
    const person = await findPersonByName(me.userName);
    assert.ok(person);
    const input = { personId: person.id, role: 'AUDITOR', scope: places.city } as const;
    await grantRole(workOf(systemActor('test'), new Date()), input);
    await knock(browser, me.userName, goodPassword);
    browser.actingAs = `AUDITOR@${places.city}`;
    const { exportAuditLines: made } = await browser.get<{
      exportAuditLines: { no: string; path: string };
    }>(ask, { key: randomId() });
    const stranger = (await moveIn(api())).browser;
    for (const other of [stranger, api().client()])
      assert.equal((await other.fetch(made.path)).status, 404);
    const answer = await browser.fetch(made.path);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="audit-${made.no}.csv"`,
    );
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const text = await answer.text();
    assert.match(text, /年度检查/u);
    assert.equal((await browser.fetch(made.path)).status, 404);
    assert.equal((await browser.fetch(`/exports/audit/${'0'.repeat(32)}`)).status, 404);
  });
});
