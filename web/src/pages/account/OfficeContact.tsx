import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ContactOfDocument, type OfficeContactFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { useDevice } from '../../talk/useDevice.ts';
import { AreaChoice } from '../mine/AreaChoice.tsx';

const digitsOf = (phone: string) => phone.replaceAll(/[^\d+]/g, '');

/** How an office is reached: where, by which number (one press on a phone), when. */
const OfficeFacts = ({ contact }: { readonly contact: OfficeContactFragment }) => {
  const { t } = useTranslation('account');
  return (
    <Facts
      rows={[
        { name: t('office.name'), value: <Said>{contact.name}</Said> },
        { name: t('office.address'), value: <Said>{contact.address}</Said> },
        {
          name: t('office.phone'),
          value: (
            <a className="link-row" href={`tel:${digitsOf(contact.phone)}`}>
              {contact.phone}
            </a>
          ),
        },
        { name: t('office.hours'), value: <Said>{contact.hours}</Said> },
      ]}
    />
  );
};

/** The office of a chosen area; nothing while none is chosen or known, a sentence when there is none. */
export const OfficeOf = ({ path }: { readonly path: string }) => {
  const { t } = useTranslation('account');
  const [{ data }] = useQuery({
    query: ContactOfDocument,
    variables: { path },
    pause: path === '',
    requestPolicy: 'cache-first',
  });
  if (path === '' || data === undefined) return null;
  const contact = data.area?.contact ?? null;
  return contact === null ? (
    <p className="quiet">{t('office.none')}</p>
  ) : (
    <OfficeFacts contact={contact} />
  );
};

/** The office that serves one's home, under its own heading. */
export const Office = ({ contact }: { readonly contact: OfficeContactFragment | null }) => {
  const { t } = useTranslation('account');
  return (
    <Section title={t('office.title')}>
      {contact === null ? (
        <p className="quiet">{t('office.none')}</p>
      ) : (
        <OfficeFacts contact={contact} />
      )}
    </Section>
  );
};

const pathIn = (value: unknown) => (typeof value === 'string' ? value : '');

/** Chooses a community and shows its office; the choice stays on the device, for people rarely move. */
export const OfficeFinder = () => {
  const [path, setPath] = useDevice('office', pathIn);
  return (
    <div className="form narrow">
      <AreaChoice value={path} onChange={setPath} />
      <OfficeOf path={path} />
    </div>
  );
};
