import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Attachments } from '../shell/Attachments.tsx';
import { attachedMax } from './attached.ts';
import { PendingRow } from './PendingRow.tsx';
import type { Attaching } from './useAttaching.ts';

const pictures = 'image/jpeg,image/png,image/webp';

interface ChoiceProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly hintId: string;
  /** Opens a phone's camera straight away. */
  readonly isCamera?: boolean;
}

// The browser's own control behind a label that looks like a button: focus, keys and names are its own.
const Choice = ({ label, onFiles, hintId, isCamera = false }: ChoiceProps) => (
  <label className={isCamera ? 'button attach-choice attach-camera' : 'button attach-choice'}>
    <input
      type="file"
      accept={isCamera ? pictures : `${pictures},application/pdf`}
      aria-describedby={hintId}
      {...(isCamera ? { capture: 'environment' as const } : { multiple: true })}
      onChange={(event) => {
        const { target } = event;
        onFiles([...(target.files ?? [])]);
        // The same file can be chosen again.
        target.value = '';
      }}
    />
    {label}
  </label>
);

const filesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];

/** Files that are dropped on the form around it, or pasted into it, are chosen too. */
const useDropAndPaste = (onFiles: (files: readonly File[]) => void) => {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    const take = (event: Event, data: DataTransfer | null) => {
      const files = filesIn(data);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const onDrop = (event: DragEvent) => {
      take(event, event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => {
      take(event, event.clipboardData);
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    form?.addEventListener('drop', onDrop);
    form?.addEventListener('dragover', onDragOver);
    form?.addEventListener('paste', onPaste);
    return () => {
      form?.removeEventListener('drop', onDrop);
      form?.removeEventListener('dragover', onDragOver);
      form?.removeEventListener('paste', onPaste);
    };
  }, [onFiles]);
  return place;
};

interface AttachProps {
  readonly it: Attaching;
  /** What is wrong, as a sentence that says what to do. */
  readonly error?: string | undefined;
}

/** Pictures and papers that go with a form: chosen, taken with the camera, dropped or pasted; each sent at once, with its progress, and kept with the draft. */
export const Attach = ({ it, error }: AttachProps) => {
  const { t } = useTranslation('shell');
  const hintId = useId();
  const place = useDropAndPaste(it.add);
  const turn = it.pending.find(({ problem }) => problem === undefined)?.key;
  const isFull = it.attached.length + it.pending.length >= attachedMax;
  return (
    <fieldset
      ref={place}
      className={error === undefined ? 'field attach' : 'field attach field-wrong'}
    >
      <legend>{t('attach.label')}</legend>
      <p id={hintId} className="hint">
        {t('attach.hint', { max: attachedMax })}
      </p>
      {error === undefined ? null : <p className="error">{error}</p>}
      <Attachments
        files={it.attached}
        below={({ id, name }) => (
          <button
            type="button"
            className="button button-text"
            aria-label={t('attach.removeNamed', { name })}
            onClick={() => {
              it.remove(id);
            }}
          >
            {t('attach.remove')}
          </button>
        )}
      />
      {it.pending.length === 0 ? null : (
        <ul className="pending">
          {it.pending.map((one) => (
            <PendingRow key={one.key} one={one} isTurn={one.key === turn} it={it} />
          ))}
        </ul>
      )}
      <p role="status" className="quiet">
        {it.isOver ? t('attach.over', { max: attachedMax }) : null}
      </p>
      {isFull ? null : (
        <div className="acts acts-close">
          <Choice label={t('attach.camera')} onFiles={it.add} hintId={hintId} isCamera />
          <Choice label={t('attach.choose')} onFiles={it.add} hintId={hintId} />
        </div>
      )}
    </fieldset>
  );
};
