/** Texts without a lever that a group has at least, see `NoneGroup`; fewer texts than this need no grouping. */
export const smallestNoneGroup = 3
