import { Parser } from 'csv-parse'
import type { Dialect } from './scan-record.ts'

/** How far a stretch of bytes was parsed: to its end; to a record that the taker refused; to an error of csv-parse. */
export type ParseOutcome = 'done' | 'stopped' | 'failed'

/** Passes through csv-parse when the taker refuses a record. */
const refusal = Symbol('refusal')

/**
 * csv-parse's streaming parser without the queue of a stream: each record goes straight to the taker, which may refuse
 * it and thereby stop the parser. After `stopped` or `failed` it is of no further use.
 */
export class DirectParser extends Parser {
  readonly #take: (cells: string[], endOffset: number) => boolean

  /** @param take - gets each record with the offset of its end in all that was parsed; answers whether to go on */
  constructor(dialect: Dialect, maxRecordBytes: number, take: (cells: string[], endOffset: number) => boolean) {
    const quote = dialect.quote === '' ? null : dialect.quote
    super({
      // A control character that no table contains stands for "no delimiter".
      delimiter: dialect.delimiter === '' ? '\u001F' : dialect.delimiter,
      quote: quote ?? false,
      escape: quote ?? false,
      record_delimiter: dialect.newline === '\n' ? ['\r\n', '\n'] : ['\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: maxRecordBytes,
    })
    this.#take = take
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null)
    if (!this.#take(record, this.info.bytes)) throw refusal
    return true
  }

  /** Parses the next stretch, or the end of the table when there is none. */
  feed(bytes: Buffer | undefined): ParseOutcome {
    let outcome: ParseOutcome = 'done'
    const callback = (error?: Error | null) => {
      if (error) outcome = 'failed'
    }
    try {
      if (bytes === undefined) this._flush(callback)
      else this._transform(bytes, 'utf8', callback)
    } catch (error) {
      if (error !== refusal) throw error
      return 'stopped'
    }
    return outcome
  }
}
