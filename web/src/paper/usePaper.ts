import { useState } from 'react';
import { useSession, useSessionActs } from '../person/session.ts';
import type { Problem } from '../talk/problem.ts';
import { fetchPaper } from './fetchPaper.ts';

/** A browser still reads what it saves a while after it was told to. */
const keptMs = 60_000;

const save = (file: Blob, name: string) => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptMs);
};

/** Fetches papers and hands them to the browser to be kept: which one is on its way, which one came, and what went wrong. */
export const usePaper = () => {
  const { me, actingRole } = useSession();
  const { onRefused } = useSessionActs();
  const [busy, setBusy] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const fetchIt = async (path: string) => {
    if (busy !== undefined) return;
    setBusy(path);
    setSaved(undefined);
    setProblem(undefined);
    const fetched = await fetchPaper(path, { person: me.id, actingRole: actingRole.value });
    setBusy(undefined);
    if ('problem' in fetched) {
      setProblem(fetched.problem);
      onRefused(fetched.problem);
      return;
    }
    save(fetched.file, fetched.name);
    setSaved(fetched.name);
  };
  return { fetchIt, busy, saved, problem };
};
