/** An exception from a rule, as the configuration has it (`check.exceptions`). */
export interface ConfigException {
  readonly rule: string
  /**
   * Id of an input, name of a source, or a pattern of either in which `*` stands for anything; the source as findings
   * call it, or by the path of its file from the configuration.
   */
  readonly id: string
  /** Why; never empty. */
  readonly reason: string
  /** Last day on which it holds, `2027-01-31`; absent when it has no end. */
  readonly until?: string
}
