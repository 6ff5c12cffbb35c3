/** The element with this id; the page is ours, so a missing one is our own bug. */
export function byId<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`#${id}`)
}

/** An element with text. What inputs say comes in only here, and only as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.textContent = text
  if (className !== '') element.className = className
  return element
}
