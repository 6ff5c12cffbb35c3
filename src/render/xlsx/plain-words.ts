/**
 * Words that the report's forms share, for a cell: there `classify` stands without the marks that Markdown has around it, and
 * what leads on to a list that stands elsewhere ends as a sentence. Only for words of our own, never for those of inputs.
 */
export function plainWords(text: string): string {
  return text.replaceAll('`', '').replace(/:$/, '.')
}
