const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/**
 * A bar of block characters, fine to an eighth of a character; anything above zero shows.
 * @param relative - length as a part of the longest, 0–1
 * @param width - characters of the longest bar, integer ≥ 1
 */
export function bar(relative: number, width: number): string {
  const steps = Math.max(relative > 0 ? 1 : 0, Math.round(relative * width * 8))
  return '█'.repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? '')
}
