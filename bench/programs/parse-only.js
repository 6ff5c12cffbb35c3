// What is compared with: csv-parse alone, as its documentation shows it, reading a file and counting its records.
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

let records = 0
for await (const _ of createReadStream(process.argv[2]).pipe(parse())) records++
if (records < 2) process.exitCode = 1
