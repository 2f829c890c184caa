import type { Speaker } from '../talk/client.ts';
import { isOfOtherPerson, type Problem } from '../talk/problem.ts';
import { noteLife, spreadNews, type News } from './news.ts';
import { pauseMs } from './pause.ts';
import { listen } from './stream.ts';

/** What the tab that listens tells the others: news, or that the stream lives. */
interface Said {
  readonly id?: string | undefined;
  readonly news?: News;
}

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null;

/** A tab that nobody has looked at for so long listens no more. */
const hiddenMaxMs = 60_000;

/** What was listened to for so long was no failure, however it ended. */
const steadyMs = 30_000;

const isFinal = (problem: Problem) => isOfOtherPerson(problem) || problem.code === 'FORBIDDEN';

const rest = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

// One of a browser's tabs listens for all of them: a browser opens few connections to one server. Where tabs cannot agree, each does.
const alone = async (name: string, signal: AbortSignal, act: () => Promise<void>) => {
  if (!('locks' in navigator)) return act();
  await navigator.locks.request(name, { signal }, act).catch(() => undefined);
};

interface Following {
  readonly speaker: Speaker;
  readonly lastId: () => string | undefined;
  readonly say: (said: Said) => void;
  readonly onRefused: (problem: Problem) => void;
}

// Listens again and again, from where it was left, until it is over or the person may listen no more.
const follow = async (signal: AbortSignal, { speaker, lastId, say, onRefused }: Following) => {
  const isOver = () => signal.aborted;
  let failures = 0;
  while (!isOver()) {
    const begunAt = performance.now();
    const problem = await listen({
      ...{ speaker, signal, lastId: lastId() },
      onNews: (news, id) => {
        say({ id, news });
      },
      onLife: () => {
        say({});
      },
    });
    if (isOver()) return;
    if (problem !== undefined && isFinal(problem)) {
      onRefused(problem);
      return;
    }
    const isFailure = problem !== undefined && performance.now() - begunAt < steadyMs;
    failures = isFailure ? failures + 1 : 0;
    await rest(pauseMs(failures, Math.random(), problem?.retryAfterS), signal);
  }
};

/**
 * Listens for a person in a role while the page is looked at, and comes back where it left off. `onRefused` hears that the person is
 * signed in no more, or has the role no more. Gives the way to stop.
 */
export const startLine = (speaker: Speaker, onRefused: (problem: Problem) => void) => {
  const name = `fengqiao:live:${speaker.person} ${speaker.actingRole ?? ''}`;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  let lastId: string | undefined;
  const take = ({ id, news }: Said) => {
    lastId = id ?? lastId;
    noteLife();
    if (news !== undefined) spreadNews(news);
  };
  const say = (said: Said) => {
    take(said);
    channel?.postMessage(said);
  };
  channel?.addEventListener('message', ({ data }) => {
    if (isSaid(data)) take(data);
  });

  let listening: AbortController | undefined;
  const begin = () => {
    if (listening !== undefined) return;
    const now = new AbortController();
    listening = now;
    void alone(name, now.signal, () =>
      follow(now.signal, { speaker, lastId: () => lastId, say, onRefused }),
    );
  };
  const end = () => {
    listening?.abort();
    listening = undefined;
  };
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const onSight = () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(end, hiddenMaxMs);
    else begin();
  };
  document.addEventListener('visibilitychange', onSight);
  if (!document.hidden) begin();
  return () => {
    document.removeEventListener('visibilitychange', onSight);
    clearTimeout(leaving);
    end();
    channel?.close();
  };
};
