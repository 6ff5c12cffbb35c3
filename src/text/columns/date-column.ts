/** Names of columns that say when an input came, in bokmål, nynorsk and English; those that say it best first. */
export const dateNames: readonly string[] = (
  'innsendt,innsend,innsendt dato,innsend dato,dato innsendt,dato innsend,innsendingsdato,innsendingstidspunkt,' +
  'innsendt tidspunkt,tidspunkt for innsending,innsendt tid,innlevert,innleveringsdato,levert,levert dato,sendt,sendt dato,' +
  'send dato,svardato,svartidspunkt,submitted,submitted at,submitted on,submitted date,date submitted,submission date,' +
  'submission time,mottatt,motteke,mottatt dato,motteke dato,dato mottatt,dato motteke,mottaksdato,received,received at,' +
  'received date,date received,fullført,ferdig,ferdigstilt,completed,completed at,completion time,registrert,' +
  'registrert dato,dato registrert,registreringsdato,opprettet,oppretta,opprettet dato,oppretta dato,created,created at,' +
  'created date,date created,publisert,publisert dato,published,published at,tidspunkt,tidsstempel,timestamp,time stamp,' +
  'dato,dato og tid,date,date time,datetime,date and time'
).split(',')

const rankOf: ReadonlyMap<string, number> = new Map(dateNames.map((name, rank) => [name, rank]))

/**
 * Finds the column that says when an input came, by its name alone: case, signs and `camelCase` aside, the whole name
 * must be one that is known. So `Fødselsdato` and `Frist` are none.
 * @returns its position; −1 if there is none
 */
export function findDateColumn(columns: readonly string[]): number {
  let [best, at] = [dateNames.length, -1]
  columns.forEach((column, index) => {
    const words = column
      .normalize('NFC')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
    const rank = rankOf.get(words.filter((word) => word !== '').join(' ')) ?? dateNames.length
    if (rank < best) [best, at] = [rank, index]
  })
  return at
}
