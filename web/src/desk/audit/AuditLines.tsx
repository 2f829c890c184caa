import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import {
  AuditLinesDocument,
  type AuditLineRowFragment,
  type AuditLinesQuery,
} from '../../gql/desk.generated/graphql.ts';
import { useThreeColumns } from '../../look/device.ts';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { usePages, type Load } from '../parts/usePages.ts';
import { AuditCards } from './AuditCards.tsx';
import { AuditTable } from './AuditTable.tsx';
import { filterOf, type AuditAsked } from './auditFilter.ts';

// Past the cache: the log grows with each look at it.
const useLoad = (filter: AuditAsked) => {
  const client = useClient();
  const [count, setCount] = useState<AuditLinesQuery['auditLines']['count']>();
  const load = useCallback<Load<AuditLineRowFragment>>(
    async (after) => {
      const asked = { filter: filterOf(filter) };
      const variables = after === undefined ? asked : { ...asked, after };
      const { data, error } = await client
        .query(AuditLinesDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (after === undefined) setCount(data?.auditLines.count);
      return { page: data?.auditLines, error };
    },
    [client, filter],
  );
  return { load, count };
};

/** The lines that fit, newest first, a page at a time. */
export const AuditLines = ({ filter }: { readonly filter: AuditAsked }) => {
  const { t } = useTranslation(['desk', 'shell']);
  const hasRoom = useThreeColumns();
  const { load, count } = useLoad(filter);
  const { items, problem, hasMore, isBusy, more } = usePages(load);
  if (items === undefined)
    return problem === undefined ? <Waiting lines={8} /> : <Trouble problem={problem} />;
  if (items.length === 0) return <Empty>{t('audit.none')}</Empty>;
  return (
    <>
      {count === undefined ? null : <ListCount count={count} />}
      {hasRoom ? <AuditTable lines={items} hasMore={hasMore} /> : <AuditCards lines={items} />}
      {problem === undefined ? null : <Trouble problem={problem} />}
      {hasMore ? (
        <div className="acts">
          <Button loading={isBusy} onClick={() => void more()}>
            {t('more', { ns: 'shell' })}
          </Button>
        </div>
      ) : null}
    </>
  );
};
