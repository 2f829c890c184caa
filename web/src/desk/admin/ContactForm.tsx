import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  ContactVersionsDocument,
  SetAreaContactDocument,
  type ContactWordingFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { Answer } from '../../shell/Answer.tsx';
import { noteOvertaking } from '../../shell/doublePress.ts';
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
  /** Reads the wordings again: after saving, and where a colleague was faster. */
  readonly onAgain: () => void;
}

const fields = ['name', 'address', 'phone', 'hours'] as const;
const limitOf = {
  name: limits.contactName,
  address: limits.contactAddress,
  phone: limits.contactPhone,
  hours: limits.contactHours,
};

const nothing = { name: '', address: '', phone: '', hours: '' };

const useWording = ({ area, newest, onAgain }: WordingFormProps) => {
  const lacks = useLacks();
  const { name, address, phone, hours } = newest ?? nothing;
  const start = useMemo(() => ({ name, address, phone, hours }), [name, address, phone, hours]);
  const { draft, change, clear } = useDraft(`contact:${area}`, start);
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useAct(SetAreaContactDocument);
  const lack = fields.map((field) => lacks.needed(draft[field], limitOf[field]));
  const send = async () => {
    setDone(false);
    const data = await run({ input: { area, version: newest?.number ?? 0, ...draft } });
    onAgain();
    if (data === undefined) {
      // A colleague may have been faster: what they wrote is read before anything is sent again.
      noteOvertaking();
      return;
    }
    clear();
    setDone(true);
  };
  return { draft, change, lack, send, isDone, isBusy, problem };
};

const WordingForm = (props: WordingFormProps) => {
  const { t } = useTranslation('desk');
  const { draft, change, lack, send, isDone, isBusy, problem } = useWording(props);
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
                    change({ [field]: text });
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
          <WordingForm area={area} newest={contactHistory[0]} onAgain={again} />
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
