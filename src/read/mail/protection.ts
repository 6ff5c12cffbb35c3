import type { Email } from 'postal-mime'
import type { Loss } from '../lost-source.ts'
import { fieldOf } from './parse-mail.ts'

/** Why the text of a mail cannot be had though it is there. */
export interface Protection extends Loss {
  readonly rule: 'password-protected' | 'unread-part'
}

/** Tells whether a mail is encrypted (S/MIME, PGP), or wrapped in its signature so that nothing can be read. */
export function protectionOf(mail: Email): Protection | undefined {
  const type = fieldOf(mail, 'content-type').toLowerCase()
  const isWrapped = /^application\/(?:x-)?pkcs7-mime\b/.test(type)
  if (isWrapped && /smime-type ?= ?"?signed-data/.test(type)) return signed
  if (isWrapped || /^multipart\/encrypted\b/.test(type)) return encrypted
  return /^\s*-{5}BEGIN PGP MESSAGE-{5}/.test(mail.text ?? '') ? encrypted : undefined
}

const encrypted: Protection = {
  rule: 'password-protected',
  message: 'E-posten er kryptert og er ikke lest.',
  hint: 'Åpne den i e-postprogrammet, og lagre teksten eller en ukryptert kopi.',
}

const signed: Protection = {
  rule: 'unread-part',
  message: 'E-posten er pakket inn i en digital signatur og er ikke lest.',
  hint: 'Åpne den i e-postprogrammet, og lagre teksten eller en kopi uten signatur.',
}
