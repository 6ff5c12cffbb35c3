import type { ErrorCode } from 'yaml'

/** What each error of the YAML parser means, in Norwegian. Total: a new code in the parser does not compile. */
export const yamlWords = {
  ALIAS_PROPS: 'et alias kan ikke ha anker eller tagg',
  BAD_ALIAS: 'et alias må ha et gyldig navn',
  BAD_COLLECTION_TYPE: 'taggen passer ikke til verdien',
  BAD_DIRECTIVE: 'ukjent eller ugyldig direktiv (linje som begynner med %)',
  BAD_DQ_ESCAPE: 'ugyldig tegn etter \\ i en tekst med doble anførselstegn',
  BAD_INDENT: 'innrykket stemmer ikke med linjene rundt',
  BAD_PROP_ORDER: 'anker og tagg står på feil sted',
  BAD_SCALAR_START: 'en verdi kan ikke begynne med dette tegnet uten anførselstegn',
  BLOCK_AS_IMPLICIT_KEY:
    'en nøkkel med verdi kan ikke stå på samme linje som en annen (mangler det anførselstegn om en tekst med kolon?)',
  BLOCK_IN_FLOW: 'en liste eller nøkkel over flere linjer kan ikke stå inne i [ ] eller { }',
  DUPLICATE_KEY: 'nøkkelen står to ganger',
  IMPOSSIBLE: 'filen lar seg ikke lese som YAML',
  KEY_OVER_1024_CHARS: 'nøkkelen er lengre enn 1024 tegn',
  MISSING_CHAR: 'det mangler et tegn (kolon, komma, mellomrom, anførselstegn, ] eller })',
  MULTILINE_IMPLICIT_KEY: 'en nøkkel må stå på én linje',
  MULTIPLE_ANCHORS: 'verdien har flere ankre',
  MULTIPLE_DOCS: 'filen inneholder flere YAML-dokumenter (ventet ett)',
  MULTIPLE_TAGS: 'verdien har flere tagger',
  NON_STRING_KEY: 'nøkkelen må være en tekst',
  RESOURCE_EXHAUSTION: 'filen er nøstet for dypt',
  TAB_AS_INDENT: 'innrykk må være mellomrom, ikke tabulator',
  TAG_RESOLVE_FAILED: 'tagger (!…) er ikke tillatt',
  UNEXPECTED_TOKEN: 'noe står der det ikke kan stå',
} as const satisfies Record<ErrorCode, string>
