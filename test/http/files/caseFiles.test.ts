import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { roles, type Role } from '../../../src/kernel/work.ts';
import { listAuditLines } from '../../../src/modules/audit/auditLine.store.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { findPerson, saveChangedPerson } from '../../../src/modules/identity/person.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { bring, pdf, useFiles } from '../../modules/files/bringing.ts';
import {
  keyed,
  mediating,
  mediator,
  personId,
  settle,
  terms,
} from '../../modules/mediation/town.ts';
import { useApiClient, type ApiClient } from '../../support/apiClient.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const granted = roles.filter(
  (role): role is Role => role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE',
);
const scopes = [places.grid, places.community, places.city, places.elsewhere];
const offices = granted.flatMap((role) => scopes.map((scope) => `${role}@${scope}`));

describe('The files of a case, over HTTP', function () {
  this.timeout(60_000);
  useStore();
  useFiles();
  const api = useApiClient({ clock: () => monday });
  let found: Case;
  let talk = '';
  let scan = '';

  /** Somebody of the town in a browser in which they are signed in. */
  const as = async (name: string): Promise<ApiClient> => {
    const person = present(await findPerson(personId(name)), name);
    const browser = { address: '', userAgent: '', deviceToken: undefined, sessionId: undefined };
    const work = workOf(someone('RESIDENT', places.community, person.id));
    const client = api().client();
    client.cookies.set('fengqiao_session', (await openSession(work, person, browser)).token);
    return client;
  };
  const statusOf = async (browser: ApiClient, file: string, office: string, part = '') => {
    const path = `/files/${file}${part}?as=${encodeURIComponent(office)}`;
    return (await browser.fetch(path)).status;
  };
  const acts = async () =>
    (await listAuditLines({ area: places.city }, { first: 200 })).items.map(
      ({ act, role, scope, targetId }) => `${act} ${role}@${scope} ${targetId ?? ''}`,
    );

  before(
    'a talk with a picture, an agreement with a scan, and one who holds every office everywhere',
    async () => {
      await emptyStore();
      await settle();
      const picture = await bring(mediator);
      const paper = await bring(mediator, pdf(), '协议.pdf');
      [talk, scan] = [picture.id, paper.id];
      const begun = await mediating();
      const talked = doneOf(
        await recordMeeting(mediator, {
          ...keyed(begun),
          manner: 'IN_PERSON',
          note: '到现场看了水管。',
          attachments: [talk],
        }),
      );
      found = doneOf(
        await recordAgreement(mediator, {
          ...keyed(talked),
          ...terms(talked),
          attachments: [scan],
        }),
      );
      const neighbour = present(await findPerson(personId('neighbour')), 'neighbour');
      const grants = granted.flatMap((role) =>
        scopes.map((scope) => ({ role, scope, since: monday, by: 'test' })),
      );
      await saveChangedPerson({ ...neighbour, grants });
    },
  );

  it('are read by the sides in whatever they do, and not by a neighbour', async () => {
    const resident = `RESIDENT@${places.community}`;
    for (const file of [talk, scan]) {
      for (const side of ['lin', 'zhou'])
        assert.equal(await statusOf(await as(side), file, resident), 200, side);
      for (const other of ['neighbour', 'qian', 'second'])
        assert.equal(await statusOf(await as(other), file, resident), 404, other);
    }
  });

  it('are read by the offices that read the case where it lies, and by no other office', async () => {
    const open: string[] = [];
    for (const office of offices) {
      // A session of its own: the store drops by its own clock what began on that Monday.
      const browser = await as('neighbour');
      for (const [file, part] of [
        [talk, ''],
        [talk, '/thumbnail'],
        [scan, ''],
      ] as const) {
        const status = await statusOf(browser, file, office, part);
        assert.ok(status === 200 || status === 404, `${office}: ${String(status)}`);
        if (status === 200) open.push(office);
      }
    }
    const readers = (['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'] as const).flatMap((role) =>
      [places.community, places.city].map((scope) => `${role}@${scope}`),
    );
    assert.deepEqual(
      open,
      readers.flatMap((one) => [one, one, one]),
    );
  });

  it('leave a line for each office that opened one, naming the case, and none for the sides and for who was refused', async () => {
    const written = await acts();
    const looked = (['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'] as const).flatMap((role) =>
      [places.community, places.city].flatMap((scope) =>
        ['caseFile', 'mediationCase'].map((act) => `${act} ${role}@${scope} ${found.no}`),
      ),
    );
    assert.deepEqual(written.sort(), looked.sort());
  });
});
