import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../person/session.ts';
import { Button } from '../shell/Button.tsx';
import { useProblemWords } from '../talk/useProblemWords.ts';
import type { Problem } from '../talk/problem.ts';
import { uploadFile } from './uploadFile.ts';
import type { Attaching, Pending } from './useAttaching.ts';

interface PendingRowProps {
  readonly one: Pending;
  /** One file at a time: a phone's way up is narrow. */
  readonly isTurn: boolean;
  readonly it: Attaching;
}

const Fault = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useTranslation('shell');
  const { happened } = useProblemWords(problem);
  return (
    <p className="error" role="alert">
      {problem.code === 'NETWORK' ? t('attach.lost') : happened}
    </p>
  );
};

// What the file itself is to blame for will be refused again.
const isWorthAgain = ({ reason }: Problem) =>
  reason === undefined || !reason.startsWith('file_') || reason === 'file_unscanned';

/** Sends the file when its turn comes; ends when it is taken out or the form is left. */
const useSending = ({ one, isTurn, it }: PendingRowProps) => {
  const { me, actingRole } = useSession();
  const [share, setShare] = useState(0);
  const { key, file } = one;
  const now = useRef({ it, one });
  useEffect(() => {
    now.current = { it, one };
  });
  useEffect(() => {
    // What the network alone kept goes out again by itself.
    const onOnline = () => {
      if (now.current.one.problem?.code === 'NETWORK') now.current.it.again(key);
    };
    globalThis.addEventListener('online', onOnline);
    return () => {
      globalThis.removeEventListener('online', onOnline);
    };
  }, [key]);
  useEffect(() => {
    if (!isTurn) return;
    const stop = new AbortController();
    const upload = { file, key, person: me.id, actingRole: actingRole.value };
    void uploadFile(upload, setShare, stop.signal).then((end) => {
      if ('file' in end) now.current.it.arrived(key, end.file);
      else now.current.it.failed(key, end.problem);
    });
    return () => {
      stop.abort();
    };
  }, [isTurn, key, file, me.id, actingRole.value]);
  return share;
};

/** One file that is not there yet: how far it has come, or why it was not taken and what can be done. */
export const PendingRow = (props: PendingRowProps) => {
  const { one, isTurn, it } = props;
  const { t } = useTranslation('shell');
  const share = useSending(props);
  const { problem, file, key } = one;
  return (
    <li>
      <p className="pending-name">{file.name}</p>
      {problem === undefined ? (
        <div className="pending-way">
          <progress
            max={1}
            value={isTurn ? share : 0}
            aria-label={t('attach.sending', { name: file.name })}
          />
          <span className="quiet">
            {isTurn ? t('attach.percent', { percent: Math.floor(share * 100) }) : t('attach.waits')}
          </span>
        </div>
      ) : (
        <Fault problem={problem} />
      )}
      <div className="acts acts-close">
        {problem !== undefined && isWorthAgain(problem) ? (
          <Button
            onClick={() => {
              it.again(key);
            }}
          >
            {t('attach.again')}
          </Button>
        ) : null}
        <Button
          type="text"
          onClick={() => {
            it.forget(key);
          }}
        >
          {problem === undefined ? t('attach.cancel') : t('attach.remove')}
        </Button>
      </div>
    </li>
  );
};
