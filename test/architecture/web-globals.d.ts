// What the pure rooms may use beyond the language itself: these are the same in every browser and in Node.
// tsconfig.pure.json knows no others, so that `process`, `Buffer` or `node:fs` there does not compile.

declare class TextEncoder {
  encode(text?: string): Uint8Array
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}
