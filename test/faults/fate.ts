import type { CommandStartedEvent, MongoClient } from 'mongodb';

const writing = new Set(['insert', 'update', 'delete']);

/**
 * Watches the writes of a process of a trial and has it meet its end: `KILL before 7` or `STOP after 7` sends it that signal before it
 * sends, or after the store has answered, its seventh write.
 */
export function meetingFate([signal = '', place = '', at = '']: readonly string[]) {
  let [sent, answered] = [0, 0];
  const meet = (here: string, writes: number): void => {
    if (here === place && writes === Number(at))
      process.kill(process.pid, signal === 'STOP' ? 'SIGSTOP' : 'SIGKILL');
  };
  return (client: MongoClient): void => {
    client.on('commandStarted', ({ commandName }: CommandStartedEvent) => {
      if (writing.has(commandName)) meet('before', (sent += 1));
    });
    client.on('commandSucceeded', ({ commandName }: { commandName: string }) => {
      if (writing.has(commandName)) meet('after', (answered += 1));
    });
  };
}
