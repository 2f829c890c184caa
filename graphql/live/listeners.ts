import { AppError } from '../../src/kernel/appError.ts';
import type { Reason } from '../../src/kernel/reason.ts';
import { networkOf } from '../../src/platform/networkAddress.ts';
import type { Listener } from './listener.ts';
import type { LiveLimits } from './liveLimits.ts';

/** How many of a sort there are. */
class Tally {
  readonly #counts = new Map<string, number>();

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  add(name: string, by: 1 | -1): void {
    const count = this.of(name) + by;
    if (count === 0) this.#counts.delete(name);
    else this.#counts.set(name, count);
  }
}

const retryAfterS = 30;
const busy = (reason: Reason, message: string) =>
  new AppError('UNAVAILABLE', message, { reason, retryAfterS });
const tooMany = (reason: Reason, message: string, limit: number) =>
  new AppError('TOO_MANY', message, { reason, limit, retryAfterS });

/** All who listen to this process, within its limits. */
export class Listeners {
  readonly #limits: LiveLimits;
  readonly #all = new Set<Listener>();
  readonly #ofPerson = new Tally();
  readonly #ofAddress = new Tally();

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#all.size;
  }

  all(): Listener[] {
    return [...this.#all];
  }

  /** Takes one more in. TOO_MANY when the person or the address has too many streams, UNAVAILABLE when the process has. */
  add(listener: Listener): void {
    const { personMax, addressMax, processMax } = this.#limits;
    const [person, address] = [listener.personId, addressOf(listener)];
    if (this.#all.size >= processMax)
      throw busy('streams', 'As many listen here as can; ask from time to time instead.');
    if (this.#ofPerson.of(person) >= personMax)
      throw tooMany('streams_of_person', 'You listen in too many places; end one.', personMax);
    if (this.#ofAddress.of(address) >= addressMax)
      throw tooMany('streams_of_address', 'Too many listen from your address.', addressMax);
    this.#all.add(listener);
    this.#ofPerson.add(person, 1);
    this.#ofAddress.add(address, 1);
  }

  /** Lets one go; once. */
  remove(listener: Listener): void {
    if (!this.#all.delete(listener)) return;
    this.#ofPerson.add(listener.personId, -1);
    this.#ofAddress.add(addressOf(listener), -1);
  }
}

const addressOf = ({ request }: Listener): string => networkOf(request.clientAddress);
