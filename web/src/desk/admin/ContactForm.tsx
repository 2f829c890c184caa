import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  ContactVersionsDocument,
  SetAreaContactDocument,
  type ContactWordingFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useAct } from '../../talk/useAct.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useLacks } from '../parts/useLacks.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { ContactHistory } from './ContactHistory.tsx';
import { useRoot } from './root.ts';

interface WordingFormProps {
  readonly area: string;
  /** The wording in force; undefined while the area has none of its own. */
  readonly newest: ContactWordingFragment | undefined;
  readonly onSaved: () => void;
}

const fields = ['name', 'address', 'phone', 'hours'] as const;
const limitOf = {
  name: limits.contactName,
  address: limits.contactAddress,
  phone: limits.contactPhone,
  hours: limits.contactHours,
};

const WordingForm = ({ area, newest, onSaved }: WordingFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { name = '', address = '', phone = '', hours = '', number: version = 0 } = newest ?? {};
  const [draft, setDraft] = useState({ name, address, phone, hours });
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAct(SetAreaContactDocument);
  const lack = fields.map((field) => lacks.needed(draft[field], limitOf[field]));
  const send = async () => {
    setDone(false);
    if ((await run({ input: { area, version, ...draft } })) === undefined) return;
    setDone(true);
    onSaved();
  };
  return (
    <ActForm
      label={t('contact.title')}
      submit={t('contact.send')}
      lacks={lack}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          {isDone ? (
            <Note tone="done" role="status">
              <p>{t('contact.done')}</p>
            </Note>
          ) : null}
          {fields.map((field, at) => (
            <Field key={field} label={t(`contact.${field}`)} error={shown(lack[at])}>
              {(ties) => (
                <TextLine
                  ties={ties}
                  value={draft[field]}
                  inputMode={field === 'phone' ? 'tel' : 'text'}
                  onChange={(text) => {
                    setDraft({ ...draft, [field]: text });
                  }}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </ActForm>
  );
};

const ContactOfArea = ({ area }: { readonly area: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: ContactVersionsDocument,
    variables: { area },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={5}>
      {({ contactHistory }) => (
        <>
          {contactHistory.length === 0 ? <p className="quiet">{t('contact.none')}</p> : null}
          <WordingForm area={area} newest={contactHistory[0]} onSaved={again} />
          <ContactHistory versions={contactHistory} />
        </>
      )}
    </Answer>
  );
};

/** How the office of an area is reached: written by the administrator, shown where people sign in; every earlier wording stays to be read. */
export const ContactForm = () => {
  const { t } = useTranslation('desk');
  const root = useRoot();
  const [area, setArea] = useState(root.path);
  return (
    <Section title={t('contact.title')}>
      <p>{t('contact.lead')}</p>
      <div className="form filter">
        <AreaPicker legend={t('people.area')} root={root} value={area} onChoose={setArea} />
      </div>
      <ContactOfArea key={area} area={area} />
    </Section>
  );
};
