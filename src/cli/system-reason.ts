/** What the system says when it refuses, by its code, in bokmål. Without a subject. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'mappen finnes ikke',
  ENOTDIR: 'mappen i stien er en fil',
  EACCES: 'du har ikke lov til å skrive der',
  EPERM: 'du har ikke lov til å skrive der',
  EISDIR: 'det er en mappe',
  ENOSPC: 'disken er full',
  EDQUOT: 'plassen du har lov til å bruke, er full',
  EFBIG: 'filen blir større enn systemet tillater',
  EROFS: 'disken er skrivebeskyttet',
  ELOOP: 'lenken går i ring',
  ENAMETOOLONG: 'navnet er for langt',
  ENXIO: 'ingen leser fra den',
}

/** Our own refusal, where the system would have said yes or nothing of use; its message is such a reason. */
export class SystemRefusal extends Error {}

/** Why something could not be written: in bokmål if it is known, else the code or what was thrown. */
export function systemReason(error: unknown): string {
  if (error instanceof SystemRefusal) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return reasons[code] ?? code
}
