import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OnPaper } from '../../shell/OnPaper.tsx';
import { useListKeys } from '../../shell/useListKeys.ts';
import { ChoiceBox, ChoiceOfAll } from './ChoiceBoxes.tsx';
import type { ChooseRow, RowChoice } from './useChoice.ts';

/** A column: what stands in it, and what its rows are sorted by; without that they cannot be. */
export interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly by?: (row: Row) => string | number;
  /** Its share of the width, in parts of a hundred, whatever stands in it: where every column says so, the table never outgrows its place. */
  readonly share?: number;
  /** Names the row: there is one such column. */
  readonly isHead?: boolean;
}

/** Which rows can be chosen for one act on all of them, and what such a row is called. */
export interface Choosing<Row> {
  readonly choice: RowChoice;
  readonly mayChoose: (row: Row) => boolean;
  readonly nameOf: (row: Row) => string;
}

interface DeskTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The same value as long as nothing about them changes: then only new rows are drawn. */
  readonly columns: readonly Column<Row>[];
  readonly choosing?: Choosing<Row> | undefined;
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
  readonly column: Pick<Column<unknown>, 'name' | 'title' | 'share'>;
  readonly order: Order;
  readonly onPress: () => void;
}

const SortHead = ({ column, order, onPress }: HeadProps) => {
  const { name, title } = column;
  const sort = ariaSort(order, name);
  return (
    <th scope="col" aria-sort={sort} data-words={title} {...widthOf(column)}>
      <button type="button" className="sort" onClick={onPress}>
        {title} <span aria-hidden="true">{signs[sort]}</span>
      </button>
    </th>
  );
};

interface HeadsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly order: Order;
  readonly onPress: (name: string) => void;
}

// Given to the head alone: the rows follow it.
const widthOf = ({ share }: Pick<Column<unknown>, 'share'>) =>
  share === undefined ? {} : { style: { width: `${String(share)}%` } };

const Heads = <Row,>({ columns, order, onPress }: HeadsProps<Row>) =>
  columns.map((column) =>
    column.by === undefined ? (
      <th key={column.name} scope="col" {...widthOf(column)}>
        {column.title}
      </th>
    ) : (
      <SortHead
        key={column.name}
        column={column}
        order={order}
        onPress={() => {
          onPress(column.name);
        }}
      />
    ),
  );

interface ChooseHeadProps<Row> {
  readonly rows: readonly Row[];
  readonly choosing: Choosing<Row>;
}

const ChooseHead = <Row extends { readonly id: string }>({
  rows,
  choosing: { choice, mayChoose },
}: ChooseHeadProps<Row>) => (
  <td>
    <ChoiceOfAll shown={rows.filter(mayChoose).map(({ id }) => id)} choice={choice} />
  </td>
);

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** What the row is called where it can be chosen; null where others can, undefined where none can. */
  readonly choiceName: string | null | undefined;
  readonly isChosen: boolean;
  readonly onChoose: ChooseRow | undefined;
}

const TableRow = <Row extends { readonly id: string }>({
  row,
  columns,
  choiceName,
  isChosen,
  onChoose,
}: RowProps<Row>) => (
  <tr data-chosen={isChosen}>
    {choiceName === undefined ? null : (
      <td>
        {choiceName === null || onChoose === undefined ? null : (
          <ChoiceBox id={row.id} name={choiceName} {...{ isChosen, onChoose }} />
        )}
      </td>
    )}
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
);

// A row is drawn again only when something of its own has changed: a hundred others stay as they are.
const KeptRow = memo(TableRow) as typeof TableRow;

/**
 * A desk's list as a table of the platform's own, for a wide screen: rows that can be sorted by the heads of the columns, and chosen where
 * `choosing` says so.
 */
export const DeskTable = <Row extends { readonly id: string }>({
  label,
  rows,
  columns,
  choosing,
  hasMore,
}: DeskTableProps<Row>) => {
  const { t, i18n } = useTranslation('desk');
  const { order, press } = useOrder();
  const list = useListKeys<HTMLTableElement>();
  const sortedBy = columns.find(({ name }) => name === order.name);
  const by = sortedBy?.by;
  const sorted =
    by === undefined
      ? rows
      : [...rows].sort((one, other) => {
          const step = compared(by(one), by(other), i18n.language);
          return order.isDown ? -step : step;
        });
  const choiceNameOf = (row: Row) => {
    if (choosing === undefined) return undefined;
    return choosing.mayChoose(row) ? choosing.nameOf(row) : null;
  };
  return (
    <>
      {by !== undefined && hasMore ? (
        <p className="quiet">{t('rows.sortedHere', { count: rows.length })}</p>
      ) : null}
      {sortedBy === undefined ? null : (
        <OnPaper
          words={t(order.isDown ? 'rows.sortedDown' : 'rows.sortedUp', { by: sortedBy.title })}
        />
      )}
      <table
        ref={list}
        className="desk-table"
        aria-label={label}
        data-choices={choosing !== undefined}
        data-shared={columns.every(({ share }) => share !== undefined)}
      >
        <thead>
          <tr>
            {choosing === undefined ? null : <ChooseHead {...{ rows, choosing }} />}
            <Heads columns={columns} order={order} onPress={press} />
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <KeptRow
              key={row.id}
              row={row}
              columns={columns}
              choiceName={choiceNameOf(row)}
              isChosen={choosing?.choice.ids.has(row.id) ?? false}
              onChoose={choosing?.choice.choose}
            />
          ))}
        </tbody>
      </table>
    </>
  );
};
