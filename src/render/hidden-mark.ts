/**
 * Stands for a number that must not be shown: ‘not for publication’ among the standard signs of Norwegian tables.
 * @see Statistisk sentralbyrå, standardtegn i tabeller
 */
export const hiddenMark = ':'
