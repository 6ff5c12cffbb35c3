/** A small taxonomy that uses every part of the form. */
export const sampleYaml: string = `id: liten
version: 1.10
levers:
  - number: 1
    id: kultur
    name: { nb: Kultur, nn: Kultur, en: Culture }
    description:
      nb: >-
        Om mot og
        ledelse.
      nn: Om mot og leiing.
      en: About courage.
    subtopics:
      - id: mot
        name: { nb: Mot, nn: Mot, en: Courage }
        terms:
          nb: { lov å feile: 5, fryktkultur: 4 }
          en: { fear of failure: 4 }
      - id: 2-ledelse
        name: { nb: Ledelse, nn: Leiing, en: Leadership }
    terms:
      nb: { endringsvilje: 3 }
      nn: { }
  - number: 2
    id: forsok
    name: { nb: Forsøk, nn: Forsøk, en: Trials }
    terms:
      nn:
      nb: { "24": 1, sandkasse: 5 }
`

/** The sample with one piece replaced; throws when the piece is not there exactly once. */
export function sampleWith(piece: string, replacement: string): string {
  const parts = sampleYaml.split(piece)
  if (parts.length !== 2) throw new Error(`«${piece}» står ${parts.length - 1} ganger i prøven`)
  return parts.join(replacement)
}
