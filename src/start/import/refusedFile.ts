import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The list of the rows that were refused. */
export interface RefusedFile {
  readonly add: (line: number, wrong: string) => void;
  readonly close: () => void;
}

/**
 * A CSV file of refused rows (line, reason), written row by row so that it is whole up to wherever the process ends. An older
 * list at the path goes away; without refused rows there is no file.
 */
export function refusedFile(path: string): RefusedFile {
  rmSync(path, { force: true });
  let file: number | undefined;
  const open = (): number => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openSync(path, 'w', 0o600);
    writeSync(opened, 'line,reason\n');
    return opened;
  };
  return {
    add: (line, wrong) => {
      file ??= open();
      writeSync(file, `${String(line)},"${wrong.replaceAll('"', '""')}"\n`);
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
