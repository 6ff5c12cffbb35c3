/**
 * A flaw that was put into the example consultation on purpose (the README of ../shared/corpus, copied in
 * fixtures/README.md, tells of each), and the finding that has to tell of it. A new rule that finds another gets a line.
 */
export interface PlantedFlaw {
  /** In the words of that README. */
  readonly what: string
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  /** From the folder of the consultation. */
  readonly source: string
  readonly place: string
  /** What the message says. */
  readonly says: RegExp
}

const form = 'nettskjema-eksport.csv'

/** All of them, in the order of the README. */
export const plantedFlaws: readonly PlantedFlaw[] = [
  ...[43, 68, 88].map((row) => ({
    what: 'one of 3 empty Innspill in the web form',
    rule: 'empty-input',
    severity: 'warning' as const,
    source: form,
    place: `row:${row} column:Innspill`,
    says: /tomt/,
  })),
  {
    what: 'INN-2019-0074 exported twice: the same id',
    rule: 'duplicate-id',
    severity: 'error',
    source: form,
    place: 'row:92 column:Referanse',
    says: /«INN-2019-0074»/,
  },
  {
    what: 'INN-2019-0074 exported twice: the same text',
    rule: 'duplicate-row',
    severity: 'warning',
    source: form,
    place: 'row:92',
    says: /^Raden med id «INN-2019-0074» er med to ganger/,
  },
  {
    what: 'one text sent twice two minutes apart (INN-2019-0119 and the row before it)',
    rule: 'exact-duplicate',
    severity: 'warning',
    source: form,
    place: 'row:66 column:Innspill',
    says: /^Samme tekst står 2 ganger, ord for ord, fra samme avsender\.$/,
  },
  {
    what: '6 near-identical campaign letters',
    rule: 'campaign',
    severity: 'info',
    source: form,
    place: 'row:13 column:Innspill',
    says: /^6 nesten like innspill fra 6 avsendere/,
  },
  ...[[18, /«=HYPERLINK\(»/] as const, [37, /«@SUM\(»/] as const].map(([row, says]) => ({
    what: 'a cell starting with =HYPERLINK( or @SUM(',
    rule: 'formula-cell',
    severity: 'warning' as const,
    source: form,
    place: `row:${row} column:Innspill`,
    says,
  })),
  {
    what: 'personal data: telephone and e-mail in one text',
    rule: 'personal-data',
    severity: 'warning',
    source: form,
    place: 'row:20 column:Innspill',
    says: /1 telefonnummer .*1 e-postadresse/,
  },
  {
    what: 'personal data: 31028012345, which nobody can have',
    rule: 'personal-data',
    severity: 'warning',
    source: form,
    place: 'row:107 column:Innspill',
    says: /1 fødselsnummer/,
  },
  {
    what: 'personal data: a synthetic test number, written with a space, and e-mail',
    rule: 'personal-data',
    severity: 'warning',
    source: form,
    place: 'row:113 column:Innspill',
    says: /1 fødselsnummer .*1 e-postadresse/,
  },
  {
    what: 'one empty letter',
    rule: 'empty-input',
    severity: 'warning',
    source: 'horingssvar/13-tomt-vedlegg.txt',
    place: 'line:1',
    says: /tomt/,
  },
  {
    what: 'one letter with white space only',
    rule: 'empty-input',
    severity: 'warning',
    source: 'horingssvar/14-blankt-svar.txt',
    place: 'line:1',
    says: /tomt/,
  },
]

/** What else is told of the consultation, and rightly, though nobody planted it: rule, source and place. */
export const alsoRight: readonly (readonly [rule: string, source: string, place: string])[] = [
  ['too-short', 'sms-innspill.tsv', 'row:16 column:tekst'],
]
