import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { ShownFile } from './Thumbnail.tsx';

interface PictureProps {
  readonly file: ShownFile;
}

// One picture: until it is there it says so, and where it does not come, so that it can be asked for again.
const Picture = ({ file: { name, address } }: PictureProps) => {
  const { t } = useTranslation('shell');
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  const [tries, setTries] = useState(0);
  return (
    <div className="picture" data-state={state}>
      {state === 'failed' ? null : (
        <img
          key={tries}
          src={address}
          alt={name}
          onLoad={() => {
            setState('open');
          }}
          onError={() => {
            setState('failed');
          }}
        />
      )}
      {state === 'opening' ? <p role="status">{t('attach.opening')}</p> : null}
      {state === 'failed' ? (
        <div role="alert">
          <p>{t('attach.notOpened')}</p>
          <Button
            onClick={() => {
              setTries(tries + 1);
              setState('opening');
            }}
          >
            {t('attach.again')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

interface PictureViewProps {
  readonly files: readonly ShownFile[];
  /** The place of the one that is shown. */
  readonly at: number;
  readonly onTurn: (at: number) => void;
  readonly onClose: () => void;
}

/** The pictures of a text, large, one at a time; shown while mounted. Escape closes it, the arrow keys turn. The focus goes back to what opened it. */
export const PictureView = ({ files, at, onTurn, onClose }: PictureViewProps) => {
  const { t } = useTranslation('shell');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const file = files[at];
  const turn = (by: number) => {
    if (files[at + by] !== undefined) onTurn(at + by);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') turn(-1);
    if (key === 'ArrowRight') turn(1);
  };
  const close = () => {
    dialog.current?.close();
  };
  if (file === undefined) return null;
  return (
    <dialog
      ref={dialog}
      className="picture-view"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        if (target === dialog.current) close();
      }}
    >
      <Picture key={file.id} file={file} />
      <div className="picture-acts">
        <h2 id={id}>{file.name}</h2>
        {files.length < 2 ? null : (
          <>
            <Button
              disabled={at === 0}
              onClick={() => {
                turn(-1);
              }}
            >
              {t('attach.before')}
            </Button>
            <span aria-live="polite">{t('attach.place', { at: at + 1, all: files.length })}</span>
            <Button
              disabled={at === files.length - 1}
              onClick={() => {
                turn(1);
              }}
            >
              {t('attach.next')}
            </Button>
          </>
        )}
        <a className="button" href={file.address} target="_blank" rel="noopener">
          {t('attach.ownTab')}
        </a>
        <Button onClick={close}>{t('attach.close')}</Button>
      </div>
    </dialog>
  );
};
