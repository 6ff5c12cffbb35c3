/** What each part of a place is called in bokmål. */
const nouns: Readonly<Record<string, string>> = {
  row: 'rad',
  line: 'linje',
  page: 'side',
  paragraph: 'avsnitt',
  sheet: 'ark',
  list: 'liste',
  key: 'nøkkel',
  column: 'kolonne',
}

/** Parts that end where their number does; the others hold a name, and go on to the next of them or to the end. */
const numbered = /^(row|line|page|paragraph):(\d{1,15})(?: |$)/

/** A part with a name, as far as a row follows: names hold anything, other parts too. */
const named = /^(sheet|list|key|column):/

/**
 * A place in words, for people: `row:20 column:Innspill` → `rad 20, kolonne Innspill`. What has another form stays as it
 * is. Ids and formats for programs keep the notation.
 * @param place - see `Place.place`
 */
export function placeInWords(place: string): string {
  const parts: string[] = []
  let rest = place
  while (rest !== '') {
    const [whole = '', kind = '', number = ''] = numbered.exec(rest) ?? []
    if (whole !== '') {
      parts.push(`${nouns[kind] ?? kind} ${number}`)
      rest = rest.slice(whole.length)
      continue
    }
    const [head = '', name = ''] = named.exec(rest) ?? []
    if (head === '') return place
    // The name of a sheet may be anything; its rows are counted within it, and come last.
    const row = name === 'column' || name === 'key' ? -1 : startOfRow(rest)
    const end = row < 0 ? rest.length : row
    parts.push(`${nouns[name] ?? name} ${rest.slice(head.length, end)}`)
    rest = row < 0 ? '' : rest.slice(row + 1)
  }
  return parts.join(', ')
}

/** Where ` row:7` begins; −1 where there is none. */
function startOfRow(text: string): number {
  for (let at = text.indexOf(' row:'); at >= 0; at = text.indexOf(' row:', at + 1))
    if (numbered.test(text.slice(at + 1, at + 24))) return at
  return -1
}
