/** What was found of one part: well, something to look at soon, or something that does not work. */
export interface Finding {
  readonly part: string;
  readonly state: 'GOOD' | 'LOOK' | 'BAD';
  /** What it is, and what to do where something is to be done; one line. */
  readonly says: string;
}

/** Part, state and what was found, below one another. */
export function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ part }) => part.length));
  return findings
    .map(({ part, state, says }) => `${part.padEnd(width)}  ${state.padEnd(4)}  ${says}`)
    .join('\n');
}

/** A failure while something was looked at is a finding too. */
export async function findingOf(part: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return { part, state: 'BAD', says };
  }
}
