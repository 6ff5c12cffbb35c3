import { makeDocx, paragraph, run, table } from '../../support/make-docx.ts'
import { makeOds } from '../../support/make-ods.ts'
import { makeOdt, odtList, odtParagraph } from '../../support/make-odt.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { packFiles } from '../../support/pack-files.ts'
import type { Kind } from './generated.ts'
import { forXml } from './words.ts'

/** What is repeated until a file is large: every sign that means something to a reader, and beginnings without an end. */
export const repeated = [
  ...[
    '[',
    ']',
    '*',
    '_',
    '<',
    '>',
    '"',
    "'",
    '|',
    '`',
    '-',
    '#',
    ' ',
    '\t',
    '&',
    '(',
    ')',
    '!',
    '~',
    '=',
    ':',
    ';',
    ',',
  ],
  ...['.', '{', '}', '\\', '@', '/', '%', '+', '\n', '\r', '\0', 'a', '1', 'é', '😀', '\u0301', '\u00ad', '\u200b'],
  ...['[a](', '![', '[^1]', '[a]: b\n', '<a ', '</', '<!--', '<p', '<b>', '</p>', '<table><tr><td>', '<![CDATA[', '<?'],
  ...['&amp', '&#1', '- ', '* a\n', '> ', '1. ', '  ', '**a', '*a ', '_a ', '~~a', '`a', '```\n', '| a ', '|a|\n|-|\n'],
  ...[
    'www.',
    'a@',
    'http://',
    '""',
    '";"',
    ';"',
    '"a',
    "'a",
    '{"a":',
    '[1,',
    '"a",',
    '=C3',
    '=?',
    '=\n',
    '--x\n',
    'a-\n',
  ],
  ...[
    'a b ',
    'a\n',
    'a\n\n',
    'a\r\n',
    'a.',
    '• a\n',
    'a;b\n',
    '\f',
    '---\n',
    'a:\n',
    '\u001b[',
    '<!-- a --',
    '\\a',
    'Til: a\n',
    '> a\n\n',
    '> a\n\nb\n\n',
    '- a\n\nb\n\n',
    '- a\n  - b\n',
  ],
] as const

/** The signs of them that are tried in every way in which a file becomes large, and not only alone. */
export const signs: ReadonlySet<string> = new Set(Array.from('[*_<>"|`-# \t&(\'\\=;,\n\0aé'))

const prose = 'Vi trenger flere busser på øya, og mer tillit til kommunene. '

type Fill = (token: string, bytes: number) => Buffer

const times = (token: string, bytes: number): string =>
  token.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(token))))

/** Paragraphs of a size that people write, so that a document is many and not one. */
const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))

const plain: Readonly<Record<string, Fill>> = {
  alone: (token, bytes) => Buffer.from(times(token, bytes)),
  'after words': (token, bytes) => Buffer.from(`${prose}${times(token, bytes)}`),
  'in lines': (token, bytes) => Buffer.from(times(`${token.repeat(20)}\n`, bytes)),
}

const csvHead = 'id;innspill;navn\n'
const mailHead = 'From: a@b.no\r\nSubject: x\r\n'
const xmlText = (token: string, bytes: number) => forXml(times(token, bytes)).replaceAll(']]>', ']]')

/** Ways in which each kind of file becomes large. A packed one counts by what is in it, which packs to next to nothing. */
export const fills: Readonly<Record<Kind, Readonly<Record<string, Fill>>>> = {
  csv: {
    ...plain,
    'in a column': (token, bytes) => Buffer.from(`${csvHead}${times(`1;${token.repeat(10)};Kari\n`, bytes)}`),
    'in quotes': (token, bytes) => Buffer.from(`${csvHead}1;"${times(token.replaceAll('"', '""'), bytes)}";Kari\n`),
    'after an open quote': (token, bytes) => Buffer.from(`${csvHead}1;"${times(token, bytes)}`),
  },
  markdown: {
    ...plain,
    'in a list': (token, bytes) => Buffer.from(times(`- ${token.repeat(10)}\n`, bytes)),
    'in a table': (token, bytes) =>
      Buffer.from(`| a | b |\n|---|---|\n${times(`| ${token.repeat(10)} | b |\n`, bytes)}`),
  },
  text: plain,
  html: { ...plain, 'in an element': (token, bytes) => Buffer.from(`<!doctype html><p>${times(token, bytes)}</p>`) },
  json: {
    ...plain,
    'in a string': (token, bytes) => Buffer.from(JSON.stringify([{ tekst: times(token, bytes) }])),
    'in many': (token, bytes) =>
      Buffer.from(JSON.stringify(Array(Math.ceil(bytes / 40)).fill({ tekst: token.repeat(5) }))),
  },
  jsonl: {
    ...plain,
    'in a string': (token, bytes) => Buffer.from(JSON.stringify({ tekst: times(token, bytes) })),
    'in many': (token, bytes) => Buffer.from(times(`${JSON.stringify({ tekst: token.repeat(5) })}\n`, bytes)),
  },
  eml: {
    'in the text': (token, bytes) => Buffer.from(`${mailHead}\r\n${times(token, bytes)}`),
    'in the head': (token, bytes) => Buffer.from(`X: ${times(token, bytes)}\r\n${mailHead}\r\n${prose}`),
    'in the subject': (token, bytes) => Buffer.from(`From: a@b.no\r\nSubject: ${times(token, bytes)}\r\n\r\n${prose}`),
    'in HTML': (token, bytes) => Buffer.from(`${mailHead}Content-Type: text/html\r\n\r\n<p>${times(token, bytes)}`),
    'in a part': (token, bytes) =>
      Buffer.from(
        `${mailHead}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n${times(token, bytes)}\r\n--x--\r\n`,
      ),
    'in quoted-printable': (token, bytes) =>
      Buffer.from(`${mailHead}Content-Transfer-Encoding: quoted-printable\r\n\r\n${times(token, bytes)}`),
  },
  docx: {
    'in a paragraph': (token, bytes) => makeDocx(paragraph(run(xmlText(token, bytes)))),
    'in paragraphs': (token, bytes) =>
      makeDocx(
        cut(xmlText(token, bytes), 100)
          .map((text) => paragraph(run(text)))
          .join(''),
      ),
    'in runs': (token, bytes) =>
      makeDocx(
        paragraph(
          cut(xmlText(token, bytes), 50)
            .map((text) => run(text))
            .join(''),
        ),
      ),
    'in a table': (token, bytes) =>
      makeDocx(table(cut(xmlText(token, bytes), 100).map((text) => [run('a'), `<w:p>${run(text)}</w:p>`]))),
  },
  odt: {
    'in a paragraph': (token, bytes) => makeOdt(odtParagraph(`x${xmlText(token, bytes)}`)),
    'in paragraphs': (token, bytes) =>
      makeOdt(
        cut(xmlText(token, bytes), 100)
          .map((text) => odtParagraph(`x${text}`))
          .join(''),
      ),
    'in a list': (token, bytes) => makeOdt(odtList(cut(xmlText(token, bytes), 100).map((text) => `x${text}`))),
  },
  xlsx: {
    'in a cell': (token, bytes) => makeXlsx([{ name: 'A', rows: [['innspill'], [times(token, bytes)]] }]),
    'in rows': (token, bytes) =>
      makeXlsx([
        { name: 'A', rows: [['innspill'], ...cut(times(token, bytes / 4), 100).map((text, at) => [`${at}${text}`])] },
      ]),
  },
  ods: {
    'in a cell': (token, bytes) => makeOds([{ name: 'A', rows: [['innspill'], [xmlText(token, bytes)]] }]),
    'in rows': (token, bytes) =>
      makeOds([{ name: 'A', rows: [['innspill'], ...cut(xmlText(token, bytes / 2), 100).map((text) => [text])] }]),
  },
  pdf: {
    'in lines': (token, bytes) =>
      makePdf(
        cut(cut(times(token.replace(/\n/g, ' '), bytes / 4), 90).join('\n'), 3000).map((page) => ({
          texts: page.split('\n').map((text, at) => ({ text, x: 72, y: 60 + at * 20 })),
        })),
      ),
    'as content': (token, bytes) => makePdf([{ content: times(token, bytes / 2) }]),
    'after the end': (token, bytes) =>
      Buffer.concat([makePdf([{ texts: [{ text: prose, x: 72, y: 80 }] }]), Buffer.from(times(token, bytes))]),
  },
  zip: {
    'in a file': (token, bytes) => packFiles({ 'a.txt': times(token, bytes) }),
    'in files': (token, bytes) =>
      packFiles(
        Object.fromEntries(
          cut(times(token, bytes / 16), 100)
            .slice(0, 900)
            .map((text, at) => [`${at}.csv`, `${csvHead}${text}`]),
        ),
      ),
  },
}

/** Files that are deep instead of long, by a number of levels. */
export const depths: Readonly<Partial<Record<Kind, Readonly<Record<string, (levels: number) => Buffer>>>>> = {
  csv: {
    columns: (levels) => {
      const names = Array.from({ length: levels }, (_, at) => `kolonne ${at}`).join(';')
      return Buffer.from(`${names}\n${`${names}\n`.repeat(3)}`)
    },
  },
  jsonl: {
    keys: (levels) =>
      Buffer.from(
        `${JSON.stringify(Object.fromEntries(Array.from({ length: levels }, (_, at) => [`k${at}`, 'a b c'])))}\n`,
      ),
  },
  json: {
    keys: (levels) =>
      Buffer.from(JSON.stringify([Object.fromEntries(Array.from({ length: levels }, (_, at) => [`k${at}`, 'a b c']))])),
    lists: (levels) => Buffer.from(`${'['.repeat(levels)}"a"${']'.repeat(levels)}`),
  },
  markdown: {
    'lists in lists': (levels) =>
      Buffer.from(Array.from({ length: Math.min(levels, 1000) }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
  },
  html: {
    lists: (levels) => Buffer.from('<ul><li>a'.repeat(levels)),
    tables: (levels) => Buffer.from('<table><tr><td>a'.repeat(levels)),
    headings: (levels) => Buffer.from('<section><h2>a</h2><p>b'.repeat(levels)),
  },
  docx: {
    tables: (levels) =>
      makeDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(levels)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(levels)}`),
    controls: (levels) =>
      makeDocx(`${'<w:sdt><w:sdtContent>'.repeat(levels)}${paragraph('a')}${'</w:sdtContent></w:sdt>'.repeat(levels)}`),
  },
  odt: {
    lists: (levels) =>
      makeOdt(
        `${'<text:list><text:list-item>'.repeat(levels)}${odtParagraph('a')}${'</text:list-item></text:list>'.repeat(levels)}`,
      ),
    spans: (levels) => makeOdt(`<text:p>${'<text:span>'.repeat(levels)}a${'</text:span>'.repeat(levels)}</text:p>`),
  },
  eml: {
    'mails in mails': (levels) =>
      Buffer.from(`${'Content-Type: message/rfc822\r\n\r\n'.repeat(levels)}Subject: x\r\n\r\na`),
  },
}
