import { describe, expect, it } from 'vitest'
import { isPrivateColumn, maskLine, maskMessage, maskText } from '../../../src/personal/mask-text.ts'

describe('a text with dots for personal data', () => {
  it('keeps its length, and all else in its column', () => {
    expect(maskText('Ring 99887766 eller kari@example.org nå')).toBe('Ring •••••••• eller •••••••••••••••• nå')
  })

  it('has none where there is nothing to hide', () => {
    expect(maskText('12 av 1000 rader fra 2019-03-04 mangler id: «a», «b» …')).toBe(
      '12 av 1000 rader fra 2019-03-04 mangler id: «a», «b» …',
    )
  })

  it('hides the beginning of a number or an address that a quote was cut in', () => {
    expect(maskText('Innspillet «Mitt nummer er 0101901234…» er kort')).toBe(
      'Innspillet «Mitt nummer er ••••••••••…» er kort',
    )
    expect(maskText('«Skriv til kari.nordmann@exam…»')).toBe('«Skriv til ••••••••••••••••••…»')
    expect(maskText('1 telefonnummer (tegn 1001–1008, 1010–1017 …).')).toContain('1010–1017 …')
  })
})

describe('a message with dots for personal data', () => {
  it('hides what it quotes whatever our own words make of it, and nothing else', () => {
    expect(maskMessage('Id-en «99887766» er brukt før.')).toBe('Id-en «••••••••» er brukt før.')
    expect(maskMessage('Id-en «INN-2019-0074» er brukt før.')).toBe('Id-en «INN-2019-0074» er brukt før.')
    expect(maskMessage('Saken «svar «99887766»» og «kari@example.org» 12')).toBe(
      'Saken «svar «••••••••»» og «••••••••••••••••» 12',
    )
  })
})

describe('a line of a file with dots for personal data', () => {
  it('hides a number that touches the comma of the cell before it', () => {
    expect(maskLine('1,99887766')).toBe('1,••••••••')
    expect(maskLine('{"svar":"99887766"}')).toBe('{"svar":"••••••••"}')
  })
})

describe('a private column', () => {
  it('is one that is called after a kind of personal data, and none that names who speaks', () => {
    expect(['Telefon', 'Fødselsnummer', 'E-post', 'Adresse'].map(isPrivateColumn)).toEqual([true, true, true, true])
    expect(['Svar', 'Navn', 'Avsender', 'Organisasjon'].map(isPrivateColumn)).toEqual([false, false, false, false])
  })
})
