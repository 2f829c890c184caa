import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureView } from './PictureView.tsx';
import { Thumbnail, type ShownFile } from './Thumbnail.tsx';

interface AttachmentsProps {
  readonly files: readonly ShownFile[];
  /** What stands below each, for example how it is taken away. */
  readonly below?: (file: ShownFile) => ReactNode;
}

/** What came with a text: nothing where nothing did. A picture opens large, above the page. */
export const Attachments = ({ files, below }: AttachmentsProps) => {
  const { t } = useTranslation('shell');
  const [at, setAt] = useState<number>();
  const pictures = files.filter(({ kind }) => kind === 'PICTURE');
  if (files.length === 0) return null;
  return (
    <>
      <ul className="thumbnails" aria-label={t('attach.list')}>
        {files.map((file) => (
          <li key={file.id}>
            <Thumbnail
              file={file}
              onOpen={() => {
                setAt(pictures.indexOf(file));
              }}
            />
            {below?.(file)}
          </li>
        ))}
      </ul>
      {at === undefined ? null : (
        <PictureView
          files={pictures}
          at={at}
          onTurn={setAt}
          onClose={() => {
            setAt(undefined);
          }}
        />
      )}
    </>
  );
};
