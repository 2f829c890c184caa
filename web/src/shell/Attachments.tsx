import { useTranslation } from 'react-i18next';
import { Thumbnail, type ShownFile } from './Thumbnail.tsx';

/** What came with a text: nothing where nothing did. */
export const Attachments = ({ files }: { readonly files: readonly ShownFile[] }) => {
  const { t } = useTranslation('shell');
  if (files.length === 0) return null;
  return (
    <ul className="thumbnails" aria-label={t('attach.list')}>
      {files.map((file) => (
        <li key={file.id}>
          <Thumbnail file={file} />
        </li>
      ))}
    </ul>
  );
};
