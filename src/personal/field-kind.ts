import type { PersonalKind } from '../types/personal.ts'
import type { NameField } from './person-names.ts'

/** What a field of a table or a document holds by its name: a person's data as a whole, or somebody's name. */
export type FieldKind = Exclude<PersonalKind, 'name' | 'card'> | NameField

const namesOf: Readonly<Record<FieldKind, string>> = {
  'national-id':
    'fødselsnummer,fødselsnr,fodselsnummer,personnummer,personnr,fnr,d nummer,dnr,national id,national identity number,ssn,personal number',
  phone:
    'telefon,telefonnummer,telefonnr,tlf,tlf nr,tlfnr,mobil,mobilnummer,mobilnr,mobiltelefon,phone,phone number,mobile,mobile number,cell phone,telephone,kontakttelefon',
  email:
    'e post,epost,e postadresse,epostadresse,email,e mail,email address,e mail address,mail,fra epost,kontakt epost',
  account: 'konto,kontonummer,kontonr,bankkonto,bankkontonummer,iban,account,account number,bank account',
  address:
    'adresse,adressa,gateadresse,gateadressa,postadresse,besøksadresse,bostedsadresse,address,street address,home address,street,gate,postal address',
  person:
    'navn,namn,fullt navn,fullt namn,name,full name,fornavn,førenamn,mellomnavn,mellomnamn,etternavn,etternamn,first name,firstname,given name,middle name,last name,lastname,surname,family name,kontaktperson,kontakt,contact,contact person,contact name,forfatter,forfattar,author,creator,saksbehandler,sakshandsamar,underskrift,signatur,signature,brukernavn,brukarnamn,username,user name',
  sender: 'avsender,avsendar,sender,respondent,innsender,innsendar,fra,frå,from,mottaker,mottakar,recipient',
  organisation:
    'organisasjon,organisasjonsnavn,organisasjonsnamn,virksomhet,virksomhetsnavn,verksemd,verksemdsnamn,organisation,organization,company',
}

const kindOf: ReadonlyMap<string, FieldKind> = new Map(
  fieldKinds().flatMap((kind) => namesOf[kind].split(',').map((name) => [name, kind] as const)),
)

function fieldKinds(): FieldKind[] {
  return ['national-id', 'phone', 'email', 'account', 'address', 'person', 'sender', 'organisation']
}

/**
 * Tells what a column, or a fact of a document, holds.
 * @param name - as the file calls it, such as `E-postadresse`
 * @returns undefined when the name does not say that it is personal
 */
export function fieldKind(name: string): FieldKind | undefined {
  const words = name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return kindOf.get(words.filter((word) => !/^\d+$/.test(word)).join(' '))
}
