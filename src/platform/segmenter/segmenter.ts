import type { Reason } from '../../kernel/reason.ts';
import type { Worker } from 'node:worker_threads';
import { AppError, badInput } from '../../kernel/appError.ts';
import { lengthOf } from '../../kernel/text.ts';
import { checkDictionary, dictionaryPaths, readUsualWords } from './dictionary.ts';
import type { ThreadAnswer, ThreadRequest } from './segmenterProtocol.ts';
import { ownThreadFile, startThread } from './startThread.ts';

/** Longest text that is cut, in code points: native cutting blocks its thread, about 1.5 µs a character. */
export const textLengthMax = 5_000;
/** Most texts in one request. */
export const textsMax = 200;

/** Cuts Chinese text into words, in a thread of its own. The words of a text, joined, are the text. */
export interface Segmenter {
  /** Words of each text. Refuses with BAD_INPUT (too long, too many), UNAVAILABLE (queue full, thread restarting, closed) or TIMEOUT. */
  cut(texts: readonly string[]): Promise<string[][]>;
  /** Whether a short string of Han characters is a usual word of the dictionary or one of our own terms. */
  isWord(text: string): boolean;
  /** True when the thread answers now. Never throws. */
  healthy(): Promise<boolean>;
  /** Ends the thread and refuses what still waits. May be called twice. */
  close(): Promise<void>;
}

export interface SegmenterOptions {
  /** Requests that may wait or run at one time; the next is refused with UNAVAILABLE. */
  readonly queueMax?: number;
  /** How long the thread may work on one request before it is taken for hung and replaced. */
  readonly timeoutMs?: number;
  /** How long loading the dictionaries may take. */
  readonly startTimeoutMs?: number;
  /** The code of the thread; tests put one here that can be told to crash. */
  readonly threadFile?: URL;
}

interface Waiting {
  readonly request: ThreadRequest;
  readonly resolve: (words: string[][]) => void;
  readonly reject: (reason: AppError) => void;
}

const restartPauseMs = 200;

const unavailable = (reason: Reason, message: string, retryAfterS = 3) =>
  new AppError('UNAVAILABLE', message, { reason, retryAfterS });

const checkTexts = (texts: readonly string[]): void => {
  if (texts.length > textsMax)
    throw badInput('texts', 'too_many', 'Cut fewer texts at one time.', textsMax);
  for (const text of texts)
    if (text.length > textLengthMax && lengthOf(text) > textLengthMax)
      throw badInput('texts', 'too_long', 'The text is too long to cut.', textLengthMax);
};

/**
 * One long-lived thread and the requests that wait for it, handed over one at a time so that a time limit measures only
 * its own request. A terminated thread leaves about 240 MB behind, so it is replaced only when it crashed or hangs.
 */
class ThreadSegmenter implements Segmenter {
  readonly #options: Required<SegmenterOptions>;
  #thread: Worker | undefined;
  #state: 'starting' | 'ready' | 'closed' = 'starting';
  #waiting: Waiting[] = [];
  #running: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #nextId = 1;
  #usualWords: ReadonlySet<string> = new Set();

  constructor(options: SegmenterOptions) {
    this.#options = {
      queueMax: options.queueMax ?? 256,
      timeoutMs: options.timeoutMs ?? 10_000,
      startTimeoutMs: options.startTimeoutMs ?? 60_000,
      threadFile: options.threadFile ?? ownThreadFile(),
    };
  }

  /** Starts a thread and waits until it is ready; UNAVAILABLE when it ends or takes too long first. */
  start(): Promise<void> {
    const paths = dictionaryPaths();
    checkDictionary(paths);
    const thread = startThread(this.#options.threadFile, paths);
    this.#thread = thread;
    if (this.#usualWords.size === 0) this.#usualWords = readUsualWords(paths);
    return new Promise((resolve, reject) => {
      let reason = 'it ended';
      const late = setTimeout(() => void thread.terminate(), this.#options.startTimeoutMs);
      thread.on('message', (answer: ThreadAnswer) => {
        if (answer.kind === 'words') {
          this.#answered(answer.id, answer.words);
          return;
        }
        clearTimeout(late);
        // An idle thread does not keep a process alive; while it works, the timer of its request does.
        thread.unref();
        if (this.#state === 'starting') this.#state = 'ready';
        resolve();
      });
      thread.on('error', (error) => {
        reason = error instanceof Error ? error.message : String(error);
      });
      thread.on('exit', () => {
        clearTimeout(late);
        reject(unavailable('segmenter_failed', `The segmenter could not start: ${reason}`));
        if (this.#thread === thread) this.#ended();
      });
    });
  }

  readonly isWord = (text: string): boolean => this.#usualWords.has(text);

  cut(texts: readonly string[]): Promise<string[][]> {
    return new Promise((resolve, reject) => {
      checkTexts(texts);
      if (this.#state === 'closed')
        throw unavailable('segmenter_closed', 'The segmenter is closed.');
      if (this.#state === 'starting')
        throw unavailable('segmenter_restarting', 'The segmenter is starting again; try later.');
      if (this.#waiting.length + (this.#running ? 1 : 0) >= this.#options.queueMax)
        throw unavailable('segmenter_busy', 'Too much text waits to be cut; try later.', 1);
      this.#waiting.push({ request: { id: this.#nextId++, texts }, resolve, reject });
      this.#next();
    });
  }

  async healthy(): Promise<boolean> {
    if (this.#state !== 'ready') return false;
    // A thread at work is watched by its time limit; only an idle one needs asking.
    if (this.#running) return true;
    return this.cut(['好']).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    this.#state = 'closed';
    const thread = this.#thread;
    this.#thread = undefined;
    this.#refuseAll(unavailable('segmenter_closed', 'The segmenter is closed.'));
    await thread?.terminate();
  }

  #next(): void {
    if (this.#running) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#running = next;
    this.#timer = setTimeout(() => {
      this.#hung(next);
    }, this.#options.timeoutMs);
    this.#thread?.postMessage(next.request);
  }

  #answered(id: number, words: string[][]): void {
    const done = this.#running;
    if (done?.request.id !== id) return;
    clearTimeout(this.#timer);
    this.#running = undefined;
    done.resolve(words);
    this.#next();
  }

  #hung(request: Waiting): void {
    this.#running = undefined;
    request.reject(new AppError('TIMEOUT', 'Cutting the text took too long.', { retryAfterS: 3 }));
    void this.#thread?.terminate();
    this.#ended();
  }

  /** The thread is gone without being asked: refuse what waits, then replace it after a short pause. */
  #ended(): void {
    this.#thread = undefined;
    this.#refuseAll(unavailable('segmenter_restarting', 'The segmenter stopped; try later.'));
    if (this.#state !== 'ready') return;
    this.#state = 'starting';
    this.#restart();
  }

  #restart(): void {
    setTimeout(() => {
      if (this.#state === 'closed') return;
      this.start().catch(() => {
        this.#restart();
      });
    }, restartPauseMs).unref();
  }

  #refuseAll(reason: AppError): void {
    clearTimeout(this.#timer);
    const refused = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#running = undefined;
    this.#waiting = [];
    for (const request of refused) request.reject(reason);
  }
}

/** Opens the one segmenter of a process (about 2 s and 290 MB); UNAVAILABLE when the dictionaries or the native code are missing. */
export const openSegmenter = async (options: SegmenterOptions = {}): Promise<Segmenter> => {
  const segmenter = new ThreadSegmenter(options);
  await segmenter.start();
  return segmenter;
};
