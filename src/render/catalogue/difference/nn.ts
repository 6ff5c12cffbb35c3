import { numberFormats } from '../../format-number.ts'
import { joinList, spellNumber } from '../phrasing.ts'
import type { DifferenceCatalogue } from './difference-catalogue.ts'

const n = numberFormats.nn.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`

const inputs = count('innspel', 'innspel')
const respondents = count('namngjeven avsendar', 'namngjevne avsendarar')
/** How many of those just counted are not named. */
const privatePersons = (value: number): string =>
  value === 0
    ? ''
    : ` (${n(value)} av dei er ${value === 1 ? 'privatperson og er ikkje namngjeven' : 'privatpersonar og er ikkje namngjevne'})`
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string =>
  spellNumber(value, 'null eitt to tre fire fem seks sju åtte ni ti elleve tolv'.split(' '))

/** The words of a comparison in nynorsk. */
export const nn: DifferenceCatalogue = {
  title: 'To rundar samanlikna: kva er nytt?',
  sections: {
    glance: 'Kort fortalt',
    rounds: 'Dei to rundane',
    run: 'Det som er ulikt i måten dei er laga på',
    inputs: 'Kva har hendt med innspela?',
    levers: 'Hovudgrepa før og no',
    flows: 'Kvifor tala er endra',
    addedOnly: 'Dei nye innspela for seg',
    relabelled: 'Same tekst, anna plassering',
    moves: 'Frå og til',
    paired: 'Går endringane mest éin veg?',
    relabelledInputs: 'Innspela',
    respondents: 'Avsendarane',
    subtopics: 'Deltemaa',
    added: 'Nye innspel',
    gone: 'Innspel som er borte',
    changed: 'Innspel med endra tekst',
    moved: 'Innspel som har fått ny id',
    method: 'Metode',
  },
  titles: {
    before: 'Førre runde',
    after: 'Ny runde',
    difference: 'Skilnad',
    verdict: 'Meir enn tilfeldig?',
    file: 'Fil',
    respondents: 'Namngjevne avsendarar',
    unnamed: 'Innspel utan namn',
    sources: 'Kjelder',
    assigned: 'Plasserte under eit hovudgrep',
    filteredOut: 'Haldne utanfor av eit filter',
    what: 'Kva',
    same: 'Uendra',
    moved: 'Same tekst, ny id',
    changed: 'Endra tekst',
    added: 'Nye',
    gone: 'Borte',
    label: 'Plassering',
    relabelledOut: 'Flytta herifrå',
    relabelledIn: 'Flytta hit',
    changedOut: 'Endra tekst, herifrå',
    changedIn: 'Endra tekst, hit',
    moveFrom: 'Frå ↓ til →',
    movedIn: 'Hit',
    movedOut: 'Herifrå',
    respondentType: 'Avsendartype',
  },
  runParts: {
    tool: 'utgåva av hovedgrep',
    model: 'modellen',
    'model-file': 'modellfila',
    taxonomy: 'taksonomien',
    'taxonomy-version': 'versjonen av taksonomien',
    'taxonomy-file': 'taksonomifila',
    levers: 'hovudgrepa i taksonomien',
    'min-words': 'færrast ord i eit innspel',
    'uncertain-below': 'grensa for usikre innspel',
    'secondary-above': 'grensene for tillegg',
  },
  noValue: 'ingen',
  ownLevers: (levers) => (levers.length === 0 ? 'ingen eigne' : `eigne: ${levers.join('; ')}`),
  list,
  inputs,
  points: (signed) => `${signed} prosentpoeng`,
  pointRange: (low, high) => `${low} til ${high}`,
  verdict: (isMore, p) => `${isMore ? 'ja' : 'nei'} (${p})`,
  notCompared: 'ikkje samanlikna',
  notInTaxonomy: 'ikkje i taksonomien',
  answers: { none: 'ingen av hovudgrepa', 'too-short': 'for kort', 'other-language': 'anna språk' },
  uncertain: (lever) => `usikker, nærast ${lever}`,
  idBefore: (id) => `før: ${id}`,
  glance: {
    totals: (before, after) => `Førre runde har ${inputs(before)}, den nye har ${n(after)}.`,
    empty: 'Ingen av rundane har innspel.',
    inputs: ({ same, moved, changed, added, gone }) => {
      const found: readonly (readonly [number, string])[] = [
        [same, 'er uendra'],
        [moved, 'har fått ny id'],
        [changed, 'har fått endra tekst'],
        [added, added === 1 ? 'er nytt' : 'er nye'],
        [gone, 'er borte'],
      ]
      const parts = found.filter(([value]) => value > 0)
      return `${list(parts.map(([value, what], at) => `${at === 0 ? inputs(value) : n(value)} ${what}`))}.`
    },
    identical: 'Dei to rundane har nøyaktig dei same innspela.',
    disjoint: 'Dei to rundane har ingen innspel felles.',
    sameRun: 'Rundane er laga på same måten: med same modell, taksonomi og grenser.',
    otherRun: (parts) =>
      `Rundane er ikkje laga på same måten. Dette er ulikt: ${list(parts)}. Ein skilnad kan difor kome av innspela, av måten dei er plasserte på, eller av begge delar.`,
    otherRunOnly: (parts) =>
      `Rundane er ikkje laga på same måten. Dette er ulikt: ${list(parts)}. Innspela er dei same, så skilnadene kjem av måten dei er plasserte på.`,
    more: (lever, after, before, points, interval) =>
      `${lever} har fått ein større del: ${after} av innspela, mot ${before} før (${points}, ${interval}). Det er meir enn tilfeldig.`,
    less: (lever, after, before, points, interval) =>
      `${lever} har fått ein mindre del: ${after} av innspela, mot ${before} før (${points}, ${interval}). Det er meir enn tilfeldig.`,
    noneChanged: 'Ikkje noko hovudgrep har fått delen sin endra meir enn slumpen åleine kan forklare.',
    addedDiffers: (levers) =>
      `Blant dei nye innspela skil delen seg meir enn tilfeldig frå førre runde for ${list(levers)} (sjå Dei nye innspela for seg).`,
    pairedIn: (lever, here, away) =>
      `Fleire innspel med same tekst er flytta til ${lever} (${n(here)}) enn frå (${n(away)}). Det er meir enn tilfeldig.`,
    pairedOut: (lever, here, away) =>
      `Fleire innspel med same tekst er flytta frå ${lever} (${n(away)}) enn til (${n(here)}). Det er meir enn tilfeldig.`,
    first: (levers) => `Utan innspel før, men med innspel no: ${list(levers)}.`,
    lost: (levers) => `Med innspel før, men utan innspel no: ${list(levers)}.`,
    onlyAfter: (levers) =>
      `Berre taksonomien til den nye runden har ${list(levers)}. ${levers.length === 1 ? 'Det er ikkje samanlikna' : 'Dei er ikkje samanlikna'}.`,
    onlyBefore: (levers) =>
      `Berre taksonomien til førre runde har ${list(levers)}. ${levers.length === 1 ? 'Det er ikkje samanlikna' : 'Dei er ikkje samanlikna'}.`,
    relabelled: (changed, compared) =>
      changed === 0
        ? compared === 1
          ? 'Det eine innspelet med same tekst er plassert som før.'
          : `Dei ${n(compared)} innspela med same tekst er plasserte som før.`
        : `${n(changed)} av ${inputs(compared)} med same tekst er ${changed === 1 ? 'plassert' : 'plasserte'} annleis enn før.`,
    respondents: (added, silent, both) =>
      `${respondents(added)} er ${added === 1 ? 'ny' : 'nye'}, ${silent === 0 ? 'ingen' : n(silent)} har falle frå, og ${n(both)} er med i begge rundane.`,
    sameRespondents: (both) =>
      both === 1
        ? 'Den same namngjevne avsendaren er med i begge rundane.'
        : `Dei same ${n(both)} namngjevne avsendarane er med i begge rundane.`,
    filtered: (before, after) =>
      `Samanlikninga gjeld utval: Eit filter heldt ${inputs(before)} utanfor førre runde og ${n(after)} utanfor den nye. Innspel kan vere nye eller borte berre av den grunn.`,
  },
  notes: {
    run: 'Av lange kontrollsummar (SHA-256) er byrjinga vist. Heile står i JSON-utgåva av samanlikninga.',
    inputs:
      'Kvart innspel er talt éin gong i kvar runde. Eit innspel utan motstykke i den andre runden er nytt eller borte.',
    levers: (compared) =>
      `Delane er av alle innspel i runden, skilnadene er i prosentpoeng. «Meir enn tilfeldig» er ja når p er under 0,05 etter at det er teke høgd for at ${small(compared)} hovudgrep blir samanlikna på éin gong. Intervallet gjeld eitt og eitt hovudgrep og tek ikkje høgd for det.`,
    overlap: (both) =>
      `${inputs(both)} er med i begge rundane, men intervalla og testen reknar rundane som to uavhengige utval. Då blir intervalla som regel breiare enn dei trong å vere, og det skal meir til for eit ja.`,
    allPaired: (changed) =>
      `Alle innspela er med i begge rundane. Skilnadene kjem altså berre av at innspel er flytta${changed > 0 ? ' eller har fått endra tekst' : ''}. Intervall og testar for to uavhengige utval passar ikkje her.`,
    filtered:
      'Delane er av utval som eit filter har gjort. Det er ikkje tilfeldig kva som er med, så skilnadene er ikkje testa.',
    flows:
      'Kvar rad går opp: førre runde, minus det som er borte eller har gått ein annan stad, pluss det som har kome hit og det som er nytt, er den nye runden.',
    addedOnly: (added) =>
      `Delane blant dei ${n(added)} nye innspela, mot delane i heile førre runde. Dei to gruppene har ingen innspel felles, så her held føresetnaden om at dei er uavhengige.`,
    tooFewAdded: (added) =>
      `${count('nytt innspel er', 'nye innspel er')(added)} for lite til å samanlikne for seg (færre enn ti).`,
    nothingCompared: 'Ingen tekst er med i begge rundane, så det er ingen plasseringar å samanlikne.',
    relabelled: (changed, compared, percent) =>
      `${n(changed)} av ${inputs(compared)} med same tekst (${percent}) har ei anna plassering enn før.`,
    becauseRun: (parts) =>
      `Tekstane er dei same, så endringane kjem av at rundane er laga ulikt. Dette er ulikt: ${list(parts)}.`,
    withoutReason:
      'Rundane er laga på same måten, så same tekst skulle hatt same plassering. Då er minst éi av filene truleg endra etter at classify skreiv ho.',
    causes: (limits, probabilities) =>
      [
        ...(probabilities > 0 ? [`For ${n(probabilities)} har modellen gjeve andre sannsyn enn før.`] : []),
        ...(limits > 0 ? [`For ${n(limits)} er sannsyna dei same, og berre grensene er ulike.`] : []),
      ].join(' '),
    others: (aspects, secondary) =>
      `Av innspela med same tekst har ${list([
        ...(aspects > 0 ? [`${n(aspects)} ei anna vinkling enn før`] : []),
        ...(secondary > 0 ? [`${n(secondary)} andre tillegg enn før`] : []),
      ])}.`,
    moves: 'Tala er innspel. Hovudgrepa står med nummer i kolonnane.',
    paired:
      'Her er berre innspel med same tekst rekna med. «Meir enn tilfeldig» er ja når så mange fleire har gått den eine vegen enn den andre at det ikkje er rimeleg å kalle det tilfeldig.',
    surestFirst: 'Dei sikraste nye plasseringane står fyrst.',
    more: 'Fleire kjem fram med `--list`.',
    limitsOnly: 'same sannsyn',
    respondentsNone: 'Ingen av innspela har namngjeven avsendar.',
    respondents: (before, after, both) =>
      `Førre runde har ${respondents(before)}, den nye har ${n(after)}. ${n(both)} er med i begge.`,
    addedRespondents: (value, unnamed) => `Nye i denne runden: ${n(value)}${privatePersons(unnamed)}.`,
    silentRespondents: (value, unnamed) => `Ikkje med lenger: ${n(value)}${privatePersons(unnamed)}.`,
    types: 'Tala er innspel.',
    typesAdded: (types) => `Avsendartypar som berre er i den nye runden: ${list(types)}.`,
    typesGone: (types) => `Avsendartypar som berre er i førre runde: ${list(types)}.`,
    subtopics: 'Talet i parentes er innspel som nemner deltemaet.',
    subtopicsNone: 'Dei same deltemaa er nemnde i begge rundane.',
    subtopicsAdded: (names) => `Nemnt no, ikkje før: ${names.join('; ')}.`,
    subtopicsGone: (names) => `Nemnt før, ikkje no: ${names.join('; ')}.`,
    subtopicsTaxonomy:
      'Taksonomiane er ulike. Eit deltema kan vere nemnt i berre den eine runden fordi orda det blir kjent att på, er andre.',
    listNone: {
      added: 'Ingen innspel er nye.',
      gone: 'Ingen innspel er borte.',
      changed: 'Ingen innspel har fått endra tekst.',
      moved: 'Ingen innspel har fått ny id.',
    },
  },
  method: {
    inputs:
      'Innspela blir sette saman to og to i tre omgangar: fyrst dei som har same id og nøyaktig same tekst, så dei som har nøyaktig same tekst under ein annan id, til sist dei som har same id og minst ein tredel av orda felles (felles ulike ord delt på alle ulike ord i dei to tekstane, Jaccard 1901). Dei siste er rekna som endra tekst. Er ein tekst send inn fleire gonger, blir den fyrste sett saman med den fyrste, den andre med den andre og så vidare.',
    folders:
      'Mappa som alle kjeldene i ein runde ligg i, er ikkje rekna med i id-en, så to rundar kan liggje i kvar si mappe. Har begge rundane berre éi kjelde, er ho rekna som den same, kva ho så heiter.',
    labels:
      'Plasseringa er hovudgrepet for innspel som er plasserte, elles statusen: usikker, ingen av hovudgrepa, for kort eller anna språk.',
    interval:
      'Intervallet for skilnaden mellom to delar er Newcombes 95 %-intervall, sett saman av Wilson-intervalla for kvar av dei (Newcombe 1998, metode 10).',
    test: (compared) =>
      `p er sannsynet for ein minst så stor skilnad dersom berre slumpen skilde rundane, etter Fishers eksakte test (Fisher 1935; tosidig ved dobling, Yates 1984). Det er korrigert for ${compared === 1 ? 'éi samanlikning' : `${small(compared)} samanlikningar`} etter Holm (1979).`,
    paired:
      'Den parvise testen er McNemars eksakte test (McNemar 1947): Hadde det vore like sannsynleg å gå begge vegar, kor sannsynleg er då ei minst så skeiv fordeling? Han er korrigert på same måten.',
    limits:
      'Intervall og testar seier kva slumpen kan ha å seie. Dei seier ikkje kor ofte modellen tek feil, og ikkje kor representative dei som har svara, er.',
    subtopics:
      'Eit deltema er nemnt når eit innspel med hovudgrepet som hovudplassering eller tillegg bruker eit av orda til deltemaet. Berre deltema som finst i begge taksonomiane, blir samanlikna.',
    respondents:
      'Avsendarar er talde etter namn, utan omsyn til store og små bokstavar og mellomrom. Privatpersonar er talde, men ikkje namngjevne.',
    recount:
      'Alle tal kan teljast opp att frå dei to resultatfilene: kolonnane `id`, `text`, `lever`, `status`, `probability`, `secondary`, `aspect`, `campaign`, og i JSON Lines `respondent` og `probabilities`.',
    bothRounds: 'Begge rundane',
  },
}
