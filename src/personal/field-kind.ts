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
  sender:
    'avsender,avsendar,sender,videresendt av,vidaresendt av,respondent,innsender,innsendar,fra,frå,from,mottaker,mottakar,recipient',
  organisation:
    'organisasjon,organisasjonsnavn,organisasjonsnamn,virksomhet,virksomhetsnavn,verksemd,verksemdsnamn,organisation,organization,company',
}

const kindOf: ReadonlyMap<string, FieldKind> = new Map(
  fieldKinds().flatMap((kind) => namesOf[kind].split(',').map((name) => [name, kind] as const)),
)

function fieldKinds(): FieldKind[] {
  return ['national-id', 'phone', 'email', 'account', 'address', 'person', 'sender', 'organisation']
}

/** Words around the one that counts: `Ditt navn (valgfritt)`. */
const fillers = new Set(
  'din ditt dine dykkar deres di your my min mitt the valgfritt valgfri valfritt frivillig optional oppgi skriv enter'.split(
    ' ',
  ),
)

/** Words that make a short name of a field tell what it holds, whatever the others are. */
const telling: readonly (readonly [words: RegExp, kind: FieldKind])[] = [
  [/(?:^| )(?:e post|epost|email|e mail|e postadresse|epostadresse)(?: |$)/, 'email'],
  [/(?:^| )(?:telefon|telefonnummer|tlf|mobil|mobilnummer|phone|mobile)(?: |$)/, 'phone'],
  [/(?:^| )(?:fødselsnummer|personnummer|fnr)(?: |$)/, 'national-id'],
  [
    /(?:^| )(?:fornavn|førenamn|etternavn|etternamn|surname|kontaktperson|kontaktpersonens|avsenders|innsenders)(?: |$)/,
    'person',
  ],
]

/** Most words of a field's name; more are a question. */
const mostWords = 4

/**
 * Tells what a column, or a fact of a document, holds.
 * @param name - as the file calls it, such as `E-postadresse`, or with a path, `avsender.navn`
 * @returns undefined when the name does not say that it is personal
 */
export function fieldKind(name: string): FieldKind | undefined {
  const words = wordsOf(name)
  if (words.length > mostWords) return undefined
  const joined = words.join(' ')
  const exact = kindOf.get(joined) ?? kindOf.get(wordsOf(name.split(/[./:›>]/).at(-1) ?? '').join(' '))
  return exact ?? telling.find(([pattern]) => pattern.test(joined))?.[1]
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word) && !fillers.has(word))
}
