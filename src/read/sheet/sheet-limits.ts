/** Most rows of a sheet, as in Excel and LibreOffice. */
export const mostSheetRows = 1_048_576

/** Most columns of a sheet, as in Excel and LibreOffice. */
export const mostSheetColumns = 16_384

/** Sheets of one workbook that are read. */
export const mostSheets = 1000

/** Elements within elements; a sheet needs about ten. */
export const deepestXml = 200

/** Longest piece of XML between two tags, in UTF-16 units; a cell of Excel holds 32,767. */
export const longestXmlPiece = 16 * 1024 * 1024

/** Largest part that is held in memory (shared strings), in bytes. */
export const mostStringBytes = 256 * 1024 * 1024

/** Shared strings of one workbook. */
export const mostStrings = 10_000_000

/** Largest part that says how the workbook is built (styles, list of sheets, relations), in bytes. */
export const mostPlanBytes = 64 * 1024 * 1024

/** Formats of cells in one workbook; Excel knows 65,490. */
export const mostStyles = 1_000_000

/** Copies of cells that repetitions in one OpenDocument workbook may give; what is written out is not counted. */
export const mostCopies = 5_000_000
