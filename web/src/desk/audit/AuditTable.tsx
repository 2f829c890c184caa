import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineRowFragment } from '../../gql/desk.generated/graphql.ts';
import { When } from '../../shell/When.tsx';
import { DeskTable, type Column } from '../parts/DeskTable.tsx';
import { AboutWhom, Act, Purpose, Whose } from './AuditFacts.tsx';

type Line = AuditLineRowFragment;

interface AuditTableProps {
  readonly lines: readonly Line[];
  readonly hasMore: boolean;
}

/** Lines of the log as a table, for a wide screen. */
export const AuditTable = ({ lines, hasMore }: AuditTableProps) => {
  const { t } = useTranslation('desk');
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      { name: 'at', title: t('audit.at'), cell: ({ at }) => <When at={at} />, isHead: true },
      { name: 'who', title: t('audit.who'), cell: (line) => <Whose line={line} /> },
      { name: 'what', title: t('audit.what'), cell: (line) => <Act line={line} /> },
      { name: 'about', title: t('audit.aboutWhom'), cell: (line) => <AboutWhom line={line} /> },
      { name: 'purpose', title: t('audit.purpose'), cell: (line) => <Purpose line={line} /> },
      { name: 'from', title: t('audit.from'), cell: ({ from }) => from },
    ],
    [t],
  );
  return <DeskTable label={t('audit.list')} rows={lines} {...{ columns, hasMore }} />;
};
