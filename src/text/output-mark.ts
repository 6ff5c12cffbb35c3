/**
 * The marks by which hovedgrep knows its own reports again. One that was written beside the inputs must not be read as
 * an input the next time.
 */

/** First line of a page of Markdown; no viewer shows it. */
export const markdownMark = '<!-- Laget av hovedgrep -->'

/** In the head of a page of HTML, within its first kilobyte. */
export const htmlMark = '<meta name="generator" content="hovedgrep">'

/** In the first part of a workbook, which is not packed. */
export const workbookMark = '<Application>hovedgrep</Application>'

/** First line of a diff that `check --fix --dry-run` wrote to a file; `git apply` and `patch` pass it over. */
export const diffMark = '# Laget av hovedgrep check --fix --dry-run'
