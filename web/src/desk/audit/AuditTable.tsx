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
      {
        name: 'at',
        title: t('audit.at'),
        share: 15,
        isHead: true,
        cell: ({ at }) => <When at={at} />,
      },
      { name: 'who', title: t('audit.who'), share: 16, cell: (line) => <Whose line={line} /> },
      { name: 'what', title: t('audit.what'), share: 27, cell: (line) => <Act line={line} /> },
      {
        name: 'about',
        title: t('audit.aboutWhom'),
        share: 13,
        cell: (line) => <AboutWhom line={line} />,
      },
      {
        name: 'purpose',
        title: t('audit.purpose'),
        share: 15,
        cell: (line) => <Purpose line={line} />,
      },
      { name: 'from', title: t('audit.from'), share: 14, cell: ({ from }) => from },
    ],
    [t],
  );
  return <DeskTable label={t('audit.list')} rows={lines} {...{ columns, hasMore }} />;
};
