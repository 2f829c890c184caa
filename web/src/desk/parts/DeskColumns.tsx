import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useWide } from '../../look/device.ts';
import { useDevice } from '../../talk/useDevice.ts';

interface DeskColumnsProps {
  /** The list; absent where the open item takes its place (on a phone). */
  readonly list: ReactNode;
  /** What is open beside it, as a `DeskItem`. */
  readonly children?: ReactNode;
}

const isTrue = (kept: unknown) => kept === true;

// One line a row, for those who know the list; kept on the device.
const RowsSwitch = ({ isCompact, onChange }: RowsSwitchProps) => {
  const { t } = useTranslation('desk');
  return (
    <label className="rows-switch">
      <input
        type="checkbox"
        checked={isCompact}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {t('rows.compact')}
    </label>
  );
};

interface RowsSwitchProps {
  readonly isCompact: boolean;
  readonly onChange: (isCompact: boolean) => void;
}

/** A desk as wide as the window: the list, and beside it what is open in it, with its facts in a third column from 1,280 px. */
export const DeskColumns = ({ list, children }: DeskColumnsProps) => {
  const isWide = useWide();
  const [isCompact, setCompact] = useDevice('compactRows', isTrue);
  return (
    <div className={isCompact && isWide ? 'desk-columns desk-compact' : 'desk-columns'}>
      {list === null ? null : (
        <div className="desk-list">
          {isWide ? <RowsSwitch isCompact={isCompact} onChange={setCompact} /> : null}
          {list}
        </div>
      )}
      {children}
    </div>
  );
};

interface DeskItemProps {
  readonly label: string;
  /** The id of the item's heading, when that names it. */
  readonly labelledBy?: string;
  readonly ref?: Ref<HTMLElement>;
  /** What it is and what is done with it. */
  readonly children: ReactNode;
  /** What is known about it: below, or beside it on a wide screen. */
  readonly facts: ReactNode;
  /** What comes last, below both on a phone. */
  readonly rest?: ReactNode;
}

/** What is open at a desk: the item, its facts, and what may follow. */
export const DeskItem = ({ label, labelledBy, ref, children, facts, rest }: DeskItemProps) => (
  <article
    ref={ref}
    className="desk-item"
    {...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy })}
  >
    <div className="desk-item-main">{children}</div>
    <div className="desk-item-facts">{facts}</div>
    {rest === undefined ? null : <div className="desk-item-rest">{rest}</div>}
  </article>
);
