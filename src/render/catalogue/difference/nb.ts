import { numberFormats } from '../../format-number.ts'
import { joinList, spellNumber } from '../phrasing.ts'
import type { DifferenceCatalogue } from './difference-catalogue.ts'

const n = numberFormats.nb.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`

const inputs = count('innspill', 'innspill')
const respondents = count('navngitt avsender', 'navngitte avsendere')
/** How many of those just counted are not named. */
const privatePersons = (value: number): string =>
  value === 0 ? '' : ` (${n(value)} av dem er ${value === 1 ? 'privatperson' : 'privatpersoner'} og navngis ikke)`
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string =>
  spellNumber(value, 'null ett to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '))

/** The words of a comparison in bokmål. */
export const nb: DifferenceCatalogue = {
  title: 'To runder sammenlignet: hva er nytt?',
  sections: {
    glance: 'Kort fortalt',
    rounds: 'De to rundene',
    run: 'Det som er ulikt i måten de er laget på',
    inputs: 'Hva har skjedd med innspillene?',
    levers: 'Hovedgrepene før og nå',
    flows: 'Hvorfor antallene er endret',
    addedOnly: 'De nye innspillene for seg',
    relabelled: 'Samme tekst, annen plassering',
    moves: 'Fra og til',
    paired: 'Går endringene mest én vei?',
    relabelledInputs: 'Innspillene',
    respondents: 'Avsenderne',
    subtopics: 'Deltemaene',
    added: 'Nye innspill',
    gone: 'Innspill som er borte',
    changed: 'Innspill med endret tekst',
    moved: 'Innspill som har fått ny id',
    method: 'Metode',
  },
  titles: {
    before: 'Forrige runde',
    after: 'Ny runde',
    difference: 'Forskjell',
    verdict: 'Mer enn tilfeldig?',
    file: 'Fil',
    respondents: 'Navngitte avsendere',
    unnamed: 'Innspill uten navn',
    sources: 'Kilder',
    assigned: 'Plassert under et hovedgrep',
    filteredOut: 'Holdt utenfor av et filter',
    what: 'Hva',
    same: 'Uendret',
    moved: 'Samme tekst, ny id',
    changed: 'Endret tekst',
    added: 'Nye',
    gone: 'Borte',
    label: 'Plassering',
    relabelledOut: 'Omplassert herfra',
    relabelledIn: 'Omplassert hit',
    changedOut: 'Endret tekst, herfra',
    changedIn: 'Endret tekst, hit',
    moveFrom: 'Fra ↓ til →',
    movedIn: 'Hit',
    movedOut: 'Herfra',
    respondentType: 'Avsendertype',
  },
  runParts: {
    tool: 'utgaven av hovedgrep',
    model: 'modellen',
    'model-file': 'modellfilen',
    taxonomy: 'taksonomien',
    'taxonomy-version': 'versjonen av taksonomien',
    'taxonomy-file': 'taksonomifilen',
    levers: 'hovedgrepene i taksonomien',
    'min-words': 'færrest ord i et innspill',
    'uncertain-below': 'grensen for usikre innspill',
    'secondary-above': 'grensene for tillegg',
  },
  noValue: 'ingen',
  ownLevers: (levers) => (levers.length === 0 ? 'ingen egne' : `egne: ${levers.join('; ')}`),
  list,
  inputs,
  points: (signed) => `${signed} prosentpoeng`,
  pointRange: (low, high) => `${low} til ${high}`,
  verdict: (isMore, p) => `${isMore ? 'ja' : 'nei'} (${p})`,
  notCompared: 'ikke sammenlignet',
  notInTaxonomy: 'ikke i taksonomien',
  answers: { none: 'ingen av hovedgrepene', 'too-short': 'for kort', 'other-language': 'annet språk' },
  uncertain: (lever) => `usikker, nærmest ${lever}`,
  idBefore: (id) => `før: ${id}`,
  glance: {
    totals: (before, after) => `Forrige runde har ${inputs(before)}, den nye har ${n(after)}.`,
    empty: 'Ingen av rundene har innspill.',
    inputs: ({ same, moved, changed, added, gone }) => {
      const found: readonly (readonly [number, string])[] = [
        [same, 'er uendret'],
        [moved, 'har fått ny id'],
        [changed, 'har fått endret tekst'],
        [added, added === 1 ? 'er nytt' : 'er nye'],
        [gone, 'er borte'],
      ]
      const parts = found.filter(([value]) => value > 0)
      return `${list(parts.map(([value, what], at) => `${at === 0 ? inputs(value) : n(value)} ${what}`))}.`
    },
    identical: 'De to rundene har nøyaktig de samme innspillene.',
    disjoint: 'De to rundene har ingen innspill felles.',
    sameRun: 'Rundene er laget på samme måte: med samme modell, taksonomi og grenser.',
    otherRun: (parts) =>
      `Rundene er ikke laget på samme måte. Dette er ulikt: ${list(parts)}. En forskjell kan derfor skyldes innspillene, måten de er plassert på, eller begge deler.`,
    otherRunOnly: (parts) =>
      `Rundene er ikke laget på samme måte. Dette er ulikt: ${list(parts)}. Innspillene er de samme, så forskjellene kommer av måten de er plassert på.`,
    more: (lever, after, before, points, interval) =>
      `${lever} har fått en større andel: ${after} av innspillene, mot ${before} før (${points}, ${interval}). Det er mer enn tilfeldig.`,
    less: (lever, after, before, points, interval) =>
      `${lever} har fått en mindre andel: ${after} av innspillene, mot ${before} før (${points}, ${interval}). Det er mer enn tilfeldig.`,
    noneChanged: 'Ikke noe hovedgrep har en andel som er endret mer enn tilfeldigheter alene kan forklare.',
    addedDiffers: (levers) =>
      `Blant de nye innspillene skiller andelen seg mer enn tilfeldig fra forrige runde for ${list(levers)} (se De nye innspillene for seg).`,
    pairedIn: (lever, here, away) =>
      `Flere innspill med samme tekst er omplassert til ${lever} (${n(here)}) enn fra (${n(away)}). Det er mer enn tilfeldig.`,
    pairedOut: (lever, here, away) =>
      `Flere innspill med samme tekst er omplassert fra ${lever} (${n(away)}) enn til (${n(here)}). Det er mer enn tilfeldig.`,
    first: (levers) => `Uten innspill før, men med innspill nå: ${list(levers)}.`,
    lost: (levers) => `Med innspill før, men uten innspill nå: ${list(levers)}.`,
    onlyAfter: (levers) =>
      `Bare den nye rundens taksonomi har ${list(levers)}. ${levers.length === 1 ? 'Det' : 'De'} er ikke sammenlignet.`,
    onlyBefore: (levers) =>
      `Bare forrige rundes taksonomi har ${list(levers)}. ${levers.length === 1 ? 'Det' : 'De'} er ikke sammenlignet.`,
    relabelled: (changed, compared) =>
      changed === 0
        ? compared === 1
          ? 'Det ene innspillet med samme tekst er plassert som før.'
          : `De ${n(compared)} innspillene med samme tekst er plassert som før.`
        : `${n(changed)} av ${inputs(compared)} med samme tekst er plassert annerledes enn før.`,
    respondents: (added, silent, both) =>
      `${respondents(added)} er ${added === 1 ? 'ny' : 'nye'}, ${silent === 0 ? 'ingen' : n(silent)} er falt fra, og ${n(both)} er med i begge rundene.`,
    sameRespondents: (both) =>
      both === 1
        ? 'Den samme navngitte avsenderen er med i begge rundene.'
        : `De samme ${n(both)} navngitte avsenderne er med i begge rundene.`,
    filtered: (before, after) =>
      `Sammenligningen gjelder utvalg: Et filter holdt ${inputs(before)} utenfor forrige runde og ${n(after)} utenfor den nye. Innspill kan være nye eller borte bare av den grunn.`,
  },
  notes: {
    run: 'Av lange kontrollsummer (SHA-256) vises begynnelsen. Hele står i JSON-utgaven av sammenligningen.',
    inputs:
      'Hvert innspill er talt én gang i hver runde. Et innspill uten motstykke i den andre runden er nytt eller borte.',
    levers: (compared) =>
      `Andelene er av alle innspill i runden, forskjellene er i prosentpoeng. «Mer enn tilfeldig» er ja når p er under 0,05 etter at det er tatt høyde for at ${small(compared)} hovedgrep sammenlignes på én gang. Intervallet gjelder ett og ett hovedgrep og tar ikke høyde for det.`,
    overlap: (both) =>
      `${inputs(both)} er med i begge rundene, men intervallene og testen regner rundene som to uavhengige utvalg. Da blir intervallene som regel bredere enn de trengte å være, og det skal mer til for et ja.`,
    allPaired: (changed) =>
      `Alle innspillene er med i begge rundene. Forskjellene kommer altså bare av at innspill er omplassert${changed > 0 ? ' eller har fått endret tekst' : ''}. Intervaller og tester for to uavhengige utvalg passer ikke her.`,
    filtered:
      'Andelene er av utvalg som et filter har gjort. Det er ikke tilfeldig hva som er med, så forskjellene er ikke testet.',
    flows:
      'Hver rad går opp: forrige runde, minus det som er borte eller har gått et annet sted, pluss det som har kommet hit og det som er nytt, er den nye runden.',
    addedOnly: (added) =>
      `Andelene blant de ${n(added)} nye innspillene, mot andelene i hele forrige runde. De to gruppene har ingen innspill felles, så her er forutsetningen om uavhengighet oppfylt.`,
    tooFewAdded: (added) =>
      `${count('nytt innspill er', 'nye innspill er')(added)} for lite til å sammenlignes for seg (færre enn ti).`,
    nothingCompared: 'Ingen tekst er med i begge rundene, så det er ingen plasseringer å sammenligne.',
    relabelled: (changed, compared, percent) =>
      `${n(changed)} av ${inputs(compared)} med samme tekst (${percent}) har en annen plassering enn før.`,
    becauseRun: (parts) =>
      `Tekstene er de samme, så endringene kommer av at rundene er laget ulikt. Dette er ulikt: ${list(parts)}.`,
    withoutReason:
      'Rundene er laget på samme måte, så samme tekst skulle hatt samme plassering. Da er minst én av filene trolig endret etter at classify skrev den.',
    causes: (limits, probabilities) =>
      [
        ...(probabilities > 0 ? [`For ${n(probabilities)} har modellen gitt andre sannsynligheter enn før.`] : []),
        ...(limits > 0 ? [`For ${n(limits)} er sannsynlighetene de samme, og bare grensene er ulike.`] : []),
      ].join(' '),
    others: (aspects, secondary) =>
      `Av innspillene med samme tekst har ${list([
        ...(aspects > 0 ? [`${n(aspects)} en annen vinkling enn før`] : []),
        ...(secondary > 0 ? [`${n(secondary)} andre tillegg enn før`] : []),
      ])}.`,
    moves: 'Tallene er innspill. Hovedgrep står med nummer i kolonnene.',
    paired:
      'Her er bare innspill med samme tekst regnet med. «Mer enn tilfeldig» er ja når så mange flere har gått den ene veien enn den andre at det ikke er rimelig å kalle det tilfeldig.',
    surestFirst: 'De sikreste nye plasseringene står først.',
    more: 'Flere vises med `--list`.',
    limitsOnly: 'samme sannsynligheter',
    respondentsNone: 'Ingen av innspillene har navngitt avsender.',
    respondents: (before, after, both) =>
      `Forrige runde har ${respondents(before)}, den nye har ${n(after)}. ${n(both)} er med i begge.`,
    addedRespondents: (value, unnamed) => `Nye i denne runden: ${n(value)}${privatePersons(unnamed)}.`,
    silentRespondents: (value, unnamed) => `Ikke med lenger: ${n(value)}${privatePersons(unnamed)}.`,
    types: 'Tallene er innspill.',
    typesAdded: (types) => `Avsendertyper som bare er i den nye runden: ${list(types)}.`,
    typesGone: (types) => `Avsendertyper som bare er i forrige runde: ${list(types)}.`,
    subtopics: 'Tallet i parentes er innspill som nevner deltemaet.',
    subtopicsNone: 'De samme deltemaene er nevnt i begge rundene.',
    subtopicsAdded: (names) => `Nevnt nå, ikke før: ${names.join('; ')}.`,
    subtopicsGone: (names) => `Nevnt før, ikke nå: ${names.join('; ')}.`,
    subtopicsTaxonomy:
      'Taksonomiene er ulike. Et deltema kan være nevnt i bare den ene runden fordi ordene det kjennes på, er andre.',
    listNone: {
      added: 'Ingen innspill er nye.',
      gone: 'Ingen innspill er borte.',
      changed: 'Ingen innspill har fått endret tekst.',
      moved: 'Ingen innspill har fått ny id.',
    },
  },
  method: {
    inputs:
      'Innspillene settes sammen to og to i tre omganger: først de som har samme id og nøyaktig samme tekst, så de som har nøyaktig samme tekst under en annen id, til sist de som har samme id og minst en tredel av ordene felles (felles ulike ord delt på alle ulike ord i de to tekstene, Jaccard 1901). De siste regnes som endret tekst. Er en tekst sendt inn flere ganger, settes den første sammen med den første, den andre med den andre og så videre.',
    folders:
      'Mappen som alle kildene i en runde ligger i, regnes ikke med i id-en, så to runder kan ligge i hver sin mappe. Har begge rundene bare én kilde, regnes den som den samme, uansett navn.',
    labels:
      'Plasseringen er hovedgrepet for innspill som er plassert, ellers statusen: usikker, ingen av hovedgrepene, for kort eller annet språk.',
    interval:
      'Intervallet for forskjellen mellom to andeler er Newcombes 95 %-intervall, satt sammen av Wilson-intervallene for hver av dem (Newcombe 1998, metode 10).',
    test: (compared) =>
      `p er sannsynligheten for en minst så stor forskjell hvis bare tilfeldigheter skilte rundene, etter Fishers eksakte test (Fisher 1935; tosidig ved dobling, Yates 1984). Den er korrigert for ${compared === 1 ? 'én sammenligning' : `${small(compared)} sammenligninger`} etter Holm (1979).`,
    paired:
      'Den parvise testen er McNemars eksakte test (McNemar 1947): Hadde det vært like sannsynlig å gå begge veier, hvor sannsynlig er da en minst så skjev fordeling? Den er korrigert på samme måte.',
    limits:
      'Intervaller og tester sier hva tilfeldigheter kan bety. De sier ikke hvor ofte modellen tar feil, og ikke hvor representative de som har svart, er.',
    subtopics:
      'Et deltema er nevnt når et innspill med hovedgrepet som hovedplassering eller tillegg bruker et av deltemaets ord. Bare deltemaer som finnes i begge taksonomiene, sammenlignes.',
    respondents:
      'Avsendere telles etter navn, uten hensyn til store og små bokstaver og mellomrom. Privatpersoner telles, men navngis ikke.',
    recount:
      'Alle tall kan telles opp igjen fra de to resultatfilene: kolonnene `id`, `text`, `lever`, `status`, `probability`, `secondary`, `aspect`, `campaign`, og i JSON Lines `respondent` og `probabilities`.',
    bothRounds: 'Begge rundene',
  },
}
