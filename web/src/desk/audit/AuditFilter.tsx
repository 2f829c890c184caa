import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { officeRoles } from '../../gql/generated/rights.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { AreaPicker } from '../admin/AreaPicker.tsx';
import { useRoot } from '../admin/root.ts';
import { auditKinds, paramsOf, type AuditAsked } from './auditFilter.ts';

interface PartProps {
  readonly asked: AuditAsked;
  readonly onChange: (part: Partial<AuditAsked>) => void;
}

// Who, about whom, which number: typed.
const Named = ({ asked, onChange }: PartProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <div className="side-by-side">
        {(['by', 'about'] as const).map((name) => (
          <Field key={name} label={t(`audit.${name}`)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={asked[name]}
                onChange={(value) => {
                  onChange({ [name]: value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label={t('audit.target')} hint={t('audit.targetHint')}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={asked.target}
            onChange={(target) => {
              onChange({ target });
            }}
          />
        )}
      </Field>
    </>
  );
};

interface Option {
  readonly value: string;
  readonly label: string;
}

// Which office, which sort: chosen.
const Chosen = ({ asked, onChange }: PartProps) => {
  const { t } = useTranslation(['desk', 'shell', 'audit']);
  const roles: readonly Option[] = officeRoles.map((value) => ({
    value,
    label: t(`role.${value}`, { ns: 'shell' }),
  }));
  const kinds: readonly Option[] = auditKinds.map((value) => ({
    value,
    label: t(`kind.${value}`, { ns: 'audit' }),
  }));
  return (
    <div className="side-by-side">
      {(
        [
          ['role', t('audit.anyRole'), roles],
          ['kind', t('audit.anyKind'), kinds],
        ] as const
      ).map(([name, all, options]) => (
        <Field key={name} label={t(`audit.${name}`)}>
          {(ties) => (
            <Choice
              {...ties}
              value={asked[name] === '' ? 'ANY' : asked[name]}
              options={[{ value: 'ANY', label: all }, ...options]}
              onChoose={(value) => {
                onChange({ [name]: value === 'ANY' ? '' : value });
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
};

const Days = ({ asked, onChange }: PartProps) => {
  const { t } = useTranslation('shell');
  return (
    <div className="side-by-side">
      {(['from', 'until'] as const).map((name) => (
        <Field key={name} label={t(`list.${name}`)}>
          {({ id }) => (
            <input
              id={id}
              className="choice native"
              type="date"
              value={asked[name]}
              onChange={(event) => {
                onChange({ [name]: event.target.value });
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
};

interface AuditFilterProps {
  readonly filter: AuditAsked;
  readonly onAsk: (asked: AuditAsked) => void;
}

/** By who, about whom, number, office, sort, place and days; asked only when sent, for each search is a line itself. */
export const AuditFilter = ({ filter, onAsk }: AuditFilterProps) => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const [asked, setAsked] = useState(filter);
  const [shown, setShown] = useState(filter);
  // Followed without a new form, which would take the focus and what is half typed: after a search or the way back.
  if (JSON.stringify(shown) !== JSON.stringify(filter)) {
    setShown(filter);
    setAsked(filter);
  }
  const onChange = (part: Partial<AuditAsked>) => {
    setAsked((before) => ({ ...before, ...part }));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { by, about, target } = asked;
    onAsk({ ...asked, by: by.trim(), about: about.trim(), target: target.trim() });
  };
  return (
    <form className="form filter" onSubmit={onSubmit} noValidate aria-label={t('audit.form')}>
      <Named {...{ asked, onChange }} />
      <Chosen {...{ asked, onChange }} />
      <Days {...{ asked, onChange }} />
      <AreaPicker
        legend={t('audit.place')}
        root={root}
        value={asked.area === '' ? root.path : asked.area}
        onChoose={(area) => {
          onChange({ area: area === root.path ? '' : area });
        }}
      />
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit">
          {t('audit.find')}
        </Button>
        {Object.keys(paramsOf(filter)).length === 0 ? null : (
          <Button
            onClick={() => {
              onAsk({ ...filter, ...nothingAsked });
            }}
          >
            {t('list.clear', { ns: 'shell' })}
          </Button>
        )}
      </div>
    </form>
  );
};

const nothingAsked: AuditAsked = {
  by: '',
  about: '',
  target: '',
  role: '',
  kind: '',
  area: '',
  from: '',
  until: '',
};
