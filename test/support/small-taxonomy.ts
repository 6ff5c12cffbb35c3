import type { Lever, Localised, Subtopic, Taxonomy, Term } from '../../src/types/taxonomy.ts'

const subtopic = (id: string, name: Localised): Subtopic => ({ id, name })

/** Terms as `subtopic: words`; the same words in every language of the test. */
function terms(bySubtopic: Readonly<Record<string, string>>): Term[] {
  return Object.entries(bySubtopic).flatMap(([id, words]) =>
    words.split('|').map((text): Term => ({ text, language: 'nb', weight: 4, subtopic: id })),
  )
}

const trials: Lever = {
  number: 1,
  id: 'forsok',
  name: { nb: 'Forsøk og utprøving', nn: 'Forsøk og utprøving', en: 'Trials and testing' },
  description: {
    nb: 'Å prøve nytt i liten skala.',
    nn: 'Å prøve nytt i liten skala.',
    en: 'Trying new things on a small scale.',
  },
  subtopics: [
    subtopic('sandkasser', { nb: 'Sandkasser', nn: 'Sandkassar', en: 'Sandboxes' }),
    subtopic('pilot', { nb: 'Piloter', nn: 'Pilotar', en: 'Pilots' }),
    subtopic('unntak', { nb: 'Unntak fra regler', nn: 'Unntak frå reglar', en: 'Exemptions from rules' }),
  ],
  terms: terms({ sandkasser: 'sandkasse|sandbox', pilot: 'pilot|prøve ut|prøvde', unntak: 'dispensasjon|forsøkslov' }),
}

const procurement: Lever = {
  number: 2,
  id: 'anskaffelser',
  name: { nb: 'Innovative anskaffelser', nn: 'Innovative innkjøp', en: 'Innovative procurement' },
  description: {
    nb: 'Å kjøpe det som ikke finnes ennå.',
    nn: 'Å kjøpe det som ikkje finst enno.',
    en: 'Buying what is not there yet.',
  },
  subtopics: [
    subtopic('dialog', { nb: 'Dialog med markedet', nn: 'Dialog med marknaden', en: 'Dialogue with the market' }),
    subtopic('krav', { nb: 'Kravspesifikasjon', nn: 'Kravspesifikasjon', en: 'Specifications' }),
    subtopic('partnerskap', {
      nb: 'Innovasjonspartnerskap',
      nn: 'Innovasjonspartnarskap',
      en: 'Innovation partnerships',
    }),
  ],
  terms: terms({ dialog: 'leverandør|anbod|tender', krav: 'krav|konkurranse', partnerskap: 'innovasjonspartnerskap' }),
}

const research: Lever = {
  number: 3,
  id: 'forskning',
  name: { nb: 'Forskning og kunnskap', nn: 'Forsking og kunnskap', en: 'Research and knowledge' },
  description: { nb: 'Å vite hva som virker.', nn: 'Å vite kva som verkar.', en: 'Knowing what works.' },
  subtopics: [
    subtopic('evaluering', { nb: 'Evaluering', nn: 'Evaluering', en: 'Evaluation' }),
    subtopic('folgeforskning', { nb: 'Følgeforskning', nn: 'Følgjeforsking', en: 'Accompanying research' }),
  ],
  terms: terms({ evaluering: 'evaluer', folgeforskning: 'følgeforsk|forsker' }),
}

/** Three levers with eight subtopics: enough for every rule of the report. */
export const smallTaxonomy: Taxonomy = {
  id: 'liten-proeve',
  version: '1',
  sha256: 'ab'.repeat(32),
  levers: [trials, procurement, research],
}
