import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../src/kernel/appError.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { listOvertaken } from '../../src/modules/identity/listOvertaken.ts';
import { EventTail, type HeardEvents } from '../../src/platform/events/eventTail.ts';
import { storeErrorToAppError } from '../../src/platform/mongo.ts';
import { measureListeners, observeLiveLag } from '../../src/platform/metrics.ts';
import { contextOf, type ApiRequest, type GraphQLContext } from '../context.ts';
import { permit } from '../rule.ts';
import { Listener } from './listener.ts';
import { Listeners } from './listeners.ts';
import { usualLiveLimits, type LiveLimits } from './liveLimits.ts';
import { concerns, isNews, newsOf, openingNews, type News } from './news.ts';
import { RecentEvents } from './recentEvents.ts';
import { SharedReads } from './sharedReads.ts';
import { subscriptionRules } from './subscriptionRules.ts';

/** So many are told in one turn of the loop: whoever asks something meanwhile waits for these alone. */
const toldAtOnce = 20;

/** What a hub is made of. */
export interface HubParts {
  readonly clock: Clock;
  readonly onFault: (fault: unknown) => void;
  readonly limits?: Partial<LiveLimits>;
}

/**
 * Tells all who listen to this process of what happens, whichever process did it: one reader of the events' stream, one look at
 * everybody's rights and one read of what is common to many, however many they are. While nobody listens it does nothing.
 */
export class LiveHub {
  readonly #parts: HubParts;
  readonly #limits: LiveLimits;
  readonly #listeners: Listeners;
  /** Those who were told where things stand, and are told what follows. */
  readonly #following = new Set<Listener>();
  readonly #recent: RecentEvents;
  readonly #tail: EventTail;
  #watch: NodeJS.Timeout | undefined;
  #checkedAt = 0;
  #isStopped = false;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#limits = { ...usualLiveLimits, ...parts.limits };
    this.#listeners = new Listeners(this.#limits);
    this.#recent = new RecentEvents(this.#limits.recentMax);
    this.#tail = new EventTail({
      everyMs: this.#limits.everyMs,
      restMs: this.#limits.restMs,
      backlog: this.#limits.recentMax,
      hear: (heard) => this.#hear(heard),
      onFault: (fault) => {
        this.#noteFault(fault);
      },
    });
    measureListeners(() => this.#listeners.count);
  }

  /** The present moment. */
  now(): Date {
    return this.#parts.clock();
  }

  /**
   * Takes somebody in who may listen, and tells them where things stand, or what they missed since an event. Refuses beyond the limits
   * (TOO_MANY, UNAVAILABLE).
   */
  listen(request: ApiRequest, context: GraphQLContext): Listener {
    if (this.#isStopped)
      throw new AppError('UNAVAILABLE', 'This server is stopping; ask again.', {
        reason: 'stopping',
        retryAfterS: 1,
      });
    const lifeMs = this.#limits.ageMs * (1 + Math.random() / 2);
    const listener = new Listener(request, context, performance.now() + lifeMs);
    this.#listeners.add(listener);
    this.#watch ??= setInterval(() => void this.#look(), this.#limits.rightsMs).unref();
    this.#open(listener).catch((fault: unknown) => {
      listener.fail(fault);
      this.leave(listener);
    });
    return listener;
  }

  /** Lets somebody go; once. */
  leave(listener: Listener): void {
    this.#listeners.remove(listener);
    this.#following.delete(listener);
    listener.close();
    if (this.#listeners.count > 0) return;
    this.#tail.stop();
    clearInterval(this.#watch);
    this.#watch = undefined;
  }

  /** Ends every stream and takes nobody in any more. */
  stop(): void {
    this.#isStopped = true;
    for (const listener of this.#listeners.all()) this.leave(listener);
  }

  async #open(listener: Listener): Promise<void> {
    await this.#tail.start();
    const news = new SharedReads();
    let from = this.#recent.seq;
    const missed = this.#recent.since(listener.request.lastEventId ?? -1);
    if (missed === undefined) listener.tell({ seq: from, live: openingNews(news) });
    else await this.#catchUp(listener, missed, from);
    // What happened while the missed was read.
    for (; from < this.#recent.seq; from = this.#recent.seq)
      await this.#catchUp(listener, this.#recent.since(from) ?? [], this.#recent.seq);
    if (listener.isOpen) this.#following.add(listener);
  }

  async #catchUp(listener: Listener, events: Parameters<typeof newsOf>[0], seq: number) {
    const news = await newsOf(events, new SharedReads());
    if (concerns(news, listener.context.work.actor)) listener.tell({ seq, live: news });
  }

  async #hear({ events, seq, isPast }: HeardEvents): Promise<boolean> {
    const heard = events.filter(isNews);
    if (isPast) {
      this.#recent.begin(heard, seq - events.length, seq);
      return false;
    }
    const [first] = heard;
    if (first === undefined || this.#following.size === 0) {
      this.#recent.add(heard, seq);
      return false;
    }
    const news = await newsOf(heard, new SharedReads());
    const followers = [...this.#following];
    this.#recent.add(heard, seq);
    const told = await this.#tell(followers, news, seq);
    if (told > 0) observeLiveLag((this.now().getTime() - first.at.getTime()) / 1000);
    return told > 0;
  }

  async #tell(followers: readonly Listener[], news: News, seq: number): Promise<number> {
    const concerned = followers.filter(({ context }) => concerns(news, context.work.actor));
    await this.#checkRights(concerned);
    for (const [i, listener] of concerned.entries()) {
      // Rights may have changed, and a turn of others may have come between.
      if (this.#following.has(listener) && concerns(news, listener.context.work.actor))
        listener.tell({ seq, live: news });
      if (i % toldAtOnce === toldAtOnce - 1) await nextTurn();
    }
    return concerned.length;
  }

  /** Looks at the rights of all, and ends what is old. */
  async #look(): Promise<void> {
    for (const listener of this.#listeners.all())
      if (listener.endsAt < performance.now()) this.leave(listener);
    const now = performance.now();
    if (now - this.#checkedAt < this.#limits.rightsMs / 2) return;
    this.#checkedAt = now;
    await this.#checkRights(this.#listeners.all()).catch((fault: unknown) => {
      this.#noteFault(fault);
    });
  }

  // That the store is away is said elsewhere, once; here it would be said every second.
  #noteFault(fault: unknown): void {
    if (storeErrorToAppError(fault) === undefined) this.#parts.onFault(fault);
  }

  /** Takes the rights of these as they are now, and ends the streams of those who may no longer listen. */
  async #checkRights(held: readonly Listener[]): Promise<void> {
    const now = this.now();
    const standing = held.map((listener) => ({
      listener,
      session: listener.context.session,
      person: listener.context.person,
    }));
    for (const { listener } of await listOvertaken(standing, now)) {
      try {
        const context = await contextOf({ ...listener.request, now });
        permit(subscriptionRules.live, context.work.actor);
        listener.context = context;
      } catch (refusal) {
        listener.fail(refusal);
        this.leave(listener);
      }
    }
  }
}
