import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** A column: what stands in it, and what its rows are sorted by; without that they cannot be. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly by?: (row: Row) => string | number;
  /** Names the row: there is one such column. */
  readonly isHead?: boolean;
}

interface DeskTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Whether more rows are to be asked for: then only those that are here are sorted, and that is said. */
  readonly hasMore: boolean;
}

interface Order {
  readonly name: string;
  readonly isDown: boolean;
}

const orderFrom = (text: string): Order => ({
  name: text.replace(/^-/u, ''),
  isDown: text.startsWith('-'),
});

// A column's own words are put in order as the language does it; Chinese by pronunciation.
const compared = (one: string | number, other: string | number, language: string) =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), language);

// The order stands in the address, `?sort=place` or `?sort=-place`. A third press gives the list's own order back.
const useOrder = () => {
  const [params, setParams] = useSearchParams();
  const order = orderFrom(params.get('sort') ?? '');
  const press = (name: string) => {
    const next = new URLSearchParams(params);
    if (order.name !== name) next.set('sort', name);
    else if (order.isDown) next.delete('sort');
    else next.set('sort', `-${name}`);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return { order, press };
};

const ariaSort = ({ name, isDown }: Order, column: string) => {
  if (name !== column) return 'none';
  return isDown ? 'descending' : 'ascending';
};

const signs = { none: '↕', ascending: '↑', descending: '↓' } as const;

interface HeadProps {
  readonly column: Pick<Column<unknown>, 'name' | 'title'>;
  readonly order: Order;
  readonly onPress: () => void;
}

const SortHead = ({ column: { name, title }, order, onPress }: HeadProps) => {
  const sort = ariaSort(order, name);
  return (
    <th scope="col" aria-sort={sort}>
      <button type="button" className="sort" onClick={onPress}>
        {title} <span aria-hidden="true">{signs[sort]}</span>
      </button>
    </th>
  );
};

/** A desk's list as a table of the platform's own, for a wide screen: rows that can be sorted by the heads of the columns. */
export const DeskTable = <Row extends { readonly id: string }>({
  label,
  rows,
  columns,
  hasMore,
}: DeskTableProps<Row>) => {
  const { t, i18n } = useTranslation('desk');
  const { order, press } = useOrder();
  const by = columns.find(({ name }) => name === order.name)?.by;
  const sorted =
    by === undefined
      ? rows
      : [...rows].sort((one, other) => {
          const step = compared(by(one), by(other), i18n.language);
          return order.isDown ? -step : step;
        });
  return (
    <>
      {by !== undefined && hasMore ? (
        <p className="quiet">{t('rows.sortedHere', { count: rows.length })}</p>
      ) : null}
      <table className="desk-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) =>
              column.by === undefined ? (
                <th key={column.name} scope="col">
                  {column.title}
                </th>
              ) : (
                <SortHead
                  key={column.name}
                  column={column}
                  order={order}
                  onPress={() => {
                    press(column.name);
                  }}
                />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id}>
              {columns.map(({ name, cell, isHead = false }) =>
                isHead ? (
                  <th key={name} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={name}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
