import { dark, light, type Palette } from './palette.ts'

/** A palette as custom properties. */
function declared({ parts, heat, onHeat, ...single }: Palette): string {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return [
    ...Object.entries(single).map(([name, colour]) => `--${kebab(name)}:${colour}`),
    ...parts.map((colour, at) => `--c${at + 1}:${colour}`),
    ...heat.map((colour, at) => `--h${at + 1}:${colour}`),
    ...onHeat.map((colour, at) => `--h${at + 1}-on:${colour}`),
  ].join(';')
}

/** The colours: bright unless the reader's system is dark, and always bright on paper. */
export const variables = `:root{color-scheme:light dark;${declared(light)}}
@media screen and (prefers-color-scheme:dark){:root{${declared(dark)}}}
`
