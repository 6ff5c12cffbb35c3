// papaparse ships no types; the tests use this much of it.
declare module 'papaparse' {
  const papa: {
    parse(
      text: string,
      options: { header: true; skipEmptyLines?: boolean },
    ): {
      readonly data: readonly Record<string, string>[]
      readonly errors: readonly unknown[]
    }
  }
  export default papa
}
