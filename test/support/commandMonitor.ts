import type { CommandStartedEvent, MongoClient } from 'mongodb';
import { whyNotPortable } from './portableSubset.ts';

const violations: string[] = [];

/** Holds every command of a client against the portable subset from now on. The client must emit its commands. */
export function monitorCommands(client: MongoClient): void {
  client.on('commandStarted', (event: CommandStartedEvent) => {
    const why = whyNotPortable({ name: event.commandName, body: event.command });
    if (why !== undefined) violations.push(`${why}: ${textOf(event)}`);
  });
}

/** The commands outside the subset since the last call, each with its reason. */
export const takeViolations = (): string[] => violations.splice(0);

const textOf = ({ commandName, command }: CommandStartedEvent): string => {
  const told = Object.entries(command).filter(
    ([key]) => !['lsid', '$db', '$clusterTime', 'writeConcern', 'txnNumber'].includes(key),
  );
  return `${commandName} ${JSON.stringify(Object.fromEntries(told)).slice(0, 400)}`;
};
