import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { read } from '../support/tree.ts';

interface VolunteerService {
  readonly tmpfs?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: unknown;
  readonly networks?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
interface Compose {
  readonly services: Record<string, VolunteerService>;
}

describe('The compose file', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as Compose;

  it('runs three members, two webs and two workers, each watched', () => {
    const names = Object.keys(services);
    for (const name of ['mongo1', 'mongo2', 'mongo3', 'web1', 'web2', 'worker1', 'worker2']) {
      assert.ok(names.includes(name), name);
      assert.ok(services[name]?.healthcheck !== undefined, `${name} has a health check`);
    }
  });

  it('mounts at whole paths only', () => {
    const places = Object.values(services).flatMap(({ tmpfs = [], volumes = [] }) => [
      ...tmpfs.map((one) => one.split(':')[0]),
      ...volumes.map((one) => one.split(':')[1]),
    ]);
    assert.ok(places.length > 0);
    assert.deepEqual(
      places.filter((place) => place?.startsWith('/') !== true),
      [],
    );
  });

  it('lets workers out to send mail, and nobody in to them', () => {
    for (const name of ['worker1', 'worker2']) {
      assert.deepEqual(services[name]?.networks, ['store', 'world']);
      assert.ok(services[name].environment?.['MAIL_URL'] !== undefined);
    }
    for (const name of ['mongo1', 'web1'])
      assert.ok(services[name]?.networks?.includes('world') !== true, name);
  });
});
