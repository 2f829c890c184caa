/** What the group asks a part over IPC, and what the part answers as soon as its event loop turns. */
export interface Ping {
  readonly ping: true;
}
export interface Pong {
  readonly pong: true;
}

const has = (message: unknown, word: string): boolean =>
  typeof message === 'object' && message !== null && word in message;

export const isPong = (message: unknown): message is Pong => has(message, 'pong');

/** Answers the group that started this process; without one nobody asks. */
export function answerPings(): void {
  const pong: Pong = { pong: true };
  process.on('message', (message) => {
    if (has(message, 'ping')) process.send?.(pong);
  });
}
