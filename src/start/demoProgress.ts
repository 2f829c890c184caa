/** What the process that plants the demo sends to its parent while it works. */
interface DemoProgress {
  readonly progress: string;
}

/** The message that tells how far planting has come. */
export const progressOf = (line: string): DemoProgress => ({ progress: line });

/** The line of such a message; undefined for any other. */
export const progressIn = (message: unknown): string | undefined =>
  typeof message === 'object' &&
  message !== null &&
  'progress' in message &&
  typeof message.progress === 'string'
    ? message.progress
    : undefined;
