import type { Person } from '../../src/modules/identity/person.ts';
import type { Loaders } from '../loaders.ts';

/** Who did something, as anybody may see them; null where the platform's own tools did it. */
export const officialOf = (loaders: Loaders, id: string): Promise<Person> | null =>
  id.startsWith('system:') ? null : loaders.person.load(id);
