import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clientScript } from '../../../../../src/render/html/client/client-script.ts'

const file = new URL('../../../../../src/render/html/client/client-script.ts', import.meta.url)

describe('The script of the page', () => {
  it('is what bin/client.js makes of its source (run «npm run client» if not)', async () => {
    const { clientModule }: { clientModule: () => Promise<string> } = await import(
      new URL('../../../../../bin/client.js', import.meta.url).href
    )
    expect(readFileSync(file, 'utf8')).toBe(await clientModule())
  })

  it('is small, and holds nothing that could end its element', () => {
    expect(clientScript.length).toBeLessThan(12_000)
    expect(clientScript).not.toMatch(/<\/script|<!--|<script/i)
  })

  it('writes no markup, asks for nothing, keeps nothing, and runs no text', () => {
    expect(clientScript).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch|XMLHttp|WebSocket|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|import\(|setAttribute\(|window\.open|location/,
    )
  })
})
