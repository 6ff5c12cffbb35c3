const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements of which nothing is to be seen: comments, deletions, marks of notes, descriptions of pictures, scripts. */
export const unseenElements = names(
  'office:annotation office:binary-data office:event-listeners office:meta office:scripts office:settings ' +
    'text:tracked-changes text:note-citation text:ruby-text text:hidden-text svg:title svg:desc table:title table:desc ' +
    'text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source ' +
    'text:user-index-source text:alphabetical-index-source text:bibliography-source',
)

/** Elements that may hold words which are not read: charts, formulas, documents within the document. */
export const unreadElements = names('draw:object draw:object-ole draw:plugin draw:applet draw:floating-frame math:math')

/** Shapes that hold paragraphs. */
export const boxElements = names(
  'draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:polyline draw:polygon ' +
    'draw:regular-polygon draw:path draw:connector draw:caption draw:measure',
)

/** Headers and footers. */
export const marginElements = names(
  'style:header style:header-left style:header-first style:footer style:footer-left style:footer-first',
)

/** Lists of what stands elsewhere in the document. */
export const indexElements = names(
  'text:table-of-content text:illustration-index text:table-index text:object-index text:user-index ' +
    'text:alphabetical-index',
)
