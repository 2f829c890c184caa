import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { grantableRoles } from '../../gql/generated/rights.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { nameQueryMin } from '../parts/nameQueryMin.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { isSameFilter, peopleLists, type PeopleAsked } from './peopleFilter.ts';
import { useRoot } from './root.ts';

interface PeopleFilterProps {
  readonly filter: PeopleAsked;
  readonly onAsk: (asked: PeopleAsked) => void;
}

interface RoleFieldProps {
  readonly role: PeopleAsked['role'];
  readonly onChange: (part: Pick<PeopleAsked, 'role'>) => void;
}

const RoleField = ({ role, onChange }: RoleFieldProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const roles = grantableRoles.map((value) => ({
    value,
    label: t(`role.${value}`, { ns: 'shell' }),
  }));
  return (
    <Field label={t('people.role')}>
      {(ties) => (
        <Choice
          {...ties}
          value={role === '' ? 'ANY' : role}
          options={[{ value: 'ANY', label: t('people.anyRole') } as const, ...roles]}
          onChoose={(value) => {
            onChange({ role: value === 'ANY' ? '' : value });
          }}
        />
      )}
    </Field>
  );
};

/** By name, list, role and area; asked only when sent, for each look is written down. */
export const PeopleFilter = ({ filter, onAsk }: PeopleFilterProps) => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const [asked, setAsked] = useState(filter);
  const [shown, setShown] = useState(filter);
  // Followed without a new form, which would take the focus and what is half typed: after a search or the way back.
  if (!isSameFilter(shown, filter)) {
    setShown(filter);
    setAsked(filter);
  }
  const change = (part: Partial<PeopleAsked>) => {
    setAsked((before) => ({ ...before, ...part }));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAsk({ ...asked, query: isBlank(asked.query) ? '' : asked.query });
  };
  return (
    <form className="form filter" onSubmit={onSubmit} noValidate aria-label={t('people.find')}>
      <Field label={t('people.query')} hint={t('people.hint', { min: nameQueryMin })}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={asked.query}
            onChange={(query) => {
              change({ query });
            }}
          />
        )}
      </Field>
      <Field label={t('people.of')}>
        {(ties) => (
          <Choice
            {...ties}
            value={asked.of}
            options={peopleLists.map((value) => ({ value, label: t(`people.ofList.${value}`) }))}
            onChoose={(of) => {
              change({ of, ...(of === 'RESIDENTS' ? { role: '' } : {}) });
            }}
          />
        )}
      </Field>
      {asked.of === 'RESIDENTS' ? null : <RoleField role={asked.role} onChange={change} />}
      <AreaPicker
        legend={t('people.area')}
        root={root}
        value={asked.area === '' ? root.path : asked.area}
        onChoose={(area) => {
          change({ area: area === root.path ? '' : area });
        }}
      />
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit">
          {t('people.find')}
        </Button>
      </div>
      <p className="quiet">{t('people.written')}</p>
    </form>
  );
};
