import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { sha256Of } from './sha256Of.ts';

type Comparison = 'same' | 'other' | 'cannot';
const tones = { same: 'done', other: 'danger', cannot: 'soon' } as const;

/** Compares a file that somebody has with the one that was issued, in the browser: the file goes nowhere. */
export const Compare = ({ sha256 }: { readonly sha256: string }) => {
  const { t } = useTranslation('verify');
  const [found, setFound] = useState<Comparison>();
  const compare = async (file: File | undefined) => {
    setFound(undefined);
    if (file === undefined) return;
    const hash = await sha256Of(file).catch(() => undefined);
    setFound(hash === undefined ? 'cannot' : hash === sha256 ? 'same' : 'other');
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    void compare(event.dataTransfer.files[0]);
  };
  return (
    <Section title={t('compare.title')}>
      <p className="prose">{t('compare.text')}</p>
      <div
        className="form"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={drop}
      >
        <Field label={t('compare.choose')} hint={t('compare.hint')}>
          {({ id, describedBy }) => (
            <input
              id={id}
              type="file"
              className="input"
              accept="application/pdf,.pdf"
              aria-describedby={describedBy}
              onChange={({ currentTarget }) => {
                void compare(currentTarget.files?.[0]);
              }}
            />
          )}
        </Field>
      </div>
      {found === undefined ? null : (
        <Note tone={tones[found]} role="status">
          <p>{t(`compare.${found}`)}</p>
        </Note>
      )}
      <p className="quiet">{t('sha256')}</p>
      <p>
        <code>{sha256}</code>
      </p>
    </Section>
  );
};
