import { deflateSync, gzipSync } from "node:zlib"
import type { Random } from "./random"

/** JSON text that JavaScript has no value for, standing in a value as its mark until the value is written out. */
const RAW: Record<string, string> = {
  "@@infinite@@": "1e400",
  "@@negative-infinite@@": "-1e400",
  "@@inexact@@": "12345678901234567890",
  "@@tiny@@": "1e-400",
  "@@minus-zero@@": "-0",
  "@@proto@@": '{"__proto__":{"polluted":1,"id":"5","text":"polluted"},"constructor":{"prototype":{"polluted":1}}}',
  "@@twice@@": '{"id":"1","id":"2","text":"a","text":"b"}',
  "@@deep-list@@": `${"[".repeat(5_000)}1${"]".repeat(5_000)}`,
  "@@deep-object@@": `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  "@@wide-list@@": `[${"0,".repeat(20_000)}0]`,
  "@@wide-object@@": `{${Array.from({ length: 5_000 }, (_, i) => `"k${i}":${i}`).join(",")}}`,
}

const STRINGS = [
  "",
  " ",
  "0",
  "-1",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00x",
  "\ufeff",
  "\u202e\u200b",
  "👩‍👩‍👧‍👦",
  "e\u0301".repeat(200),
  "__proto__",
  "constructor",
  "toString",
  "'; drop table chat_crm_message; --",
  "$1",
  "{}",
  "\\",
  "%00",
  "../../etc/passwd",
  "javascript:alert(1)",
  "http://169.254.169.254/latest/meta-data",
  "<script>alert(1)</script>",
  "=1+1",
  "x".repeat(256),
  "x".repeat(9_000),
  "ầ".repeat(60_000),
]
const TIMES = [
  "+275760-09-13T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "0000-00-00T00:00:00Z",
  "2026-02-30T25:61:61Z",
  "9999-12-31T23:59:59.999+99:99",
  "soon",
  0,
  -1,
  8_640_000_000_000_000,
  -8_640_000_000_000_000,
  253_402_300_800,
  1e18,
  0.1,
]
const OTHERS: unknown[] = [null, true, false, 0, 1, -1, 1.5, 2 ** 53, -(2 ** 53), 2 ** 31, 1e308, [], {}, [null], [[]], [{}], { length: 1e9 }, { toString: 1, valueOf: 1 }, { toJSON: "x" }]

function strange(random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.pick(STRINGS),
    () => random.pick(TIMES),
    () => structuredClone(random.pick(OTHERS)),
    () => random.pick(Object.keys(RAW)),
  ])()
}

type Place = { holder: Record<string, unknown>; key: string }

/** Every place of a document that holds something. Lists are holders too. */
function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      found.push({ holder: value as Place["holder"], key })
      placesOf(inner, found)
    }
  }
  return found
}

type Mutation = (place: Place, random: Random, places: Place[]) => void

const MUTATIONS: Mutation[] = [
  ({ holder, key }) => void delete holder[key],
  ({ holder, key }, random) => void (holder[key] = strange(random)),
  ({ holder, key }, random) => void (holder[key] = strange(random)),
  ({ holder, key }) => void (holder[key] = [holder[key]]),
  ({ holder, key }) => void (holder[key] = { [key]: holder[key] }),
  ({ holder, key }) => void (holder[key] = typeof holder[key] === "string" ? Number(holder[key]) : JSON.stringify(holder[key])),
  ({ holder, key }, random) => void (holder[key] = typeof holder[key] === "string" ? `${String(holder[key])}${random.pick(STRINGS)}` : holder[key]),
  ({ holder, key }, random) => void (holder[key] = Array.from({ length: 2 + random.int(60) }, () => structuredClone(holder[key]))),
  ({ holder, key }, random, places) => {
    const other = random.pick(places)
    holder[key] = structuredClone(other.holder[other.key])
  },
  ({ holder }, random) => void (holder[String(random.pick(STRINGS)).slice(0, 300)] = strange(random)),
  ({ holder, key }, random) => {
    const renamed = random.pick([`${key}\u0000`, key.toUpperCase(), ` ${key}`, "id", "text", "message"])
    holder[renamed] = holder[key]
    delete holder[key]
  },
]

/** The document with one to four things wrong in it, as JSON. */
export function mutatedJson(document: unknown, random: Random): string {
  const root = { document: structuredClone(document) }
  for (let wrong = 1 + random.int(4); wrong > 0; wrong--) {
    const places = placesOf(root)
    // Seldom the document as a whole: nothing would be left to go wrong.
    const place = places.length > 1 && !random.chance(0.03) ? places[1 + random.int(places.length - 1)] : places[0]
    if (place) {
      random.pick(MUTATIONS)(place, random, places)
    }
  }
  const text = JSON.stringify(root.document) ?? ""
  return text.replace(/"(@@[a-z-]+@@)"/g, (mark, name: string) => RAW[name] ?? mark)
}

const BYTES = [0x00, 0x22, 0x2c, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x3a, 0x80, 0xc0, 0xed, 0xff]

/** The bytes with some of them changed, left out, repeated or cut off. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes)
  for (let wrong = 1 + random.int(4); wrong > 0 && mutated.length > 0; wrong--) {
    const at = random.int(mutated.length)
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at)]
    mutated = random.pick<() => Buffer>([
      () => Buffer.concat([before, Buffer.from([random.pick(BYTES)]), after.subarray(1)]),
      () => Buffer.concat([before, Buffer.from([random.int(256)]), after.subarray(1)]),
      () => Buffer.concat([before, Buffer.from([random.pick(BYTES)]), after]),
      () => Buffer.concat([before, after.subarray(1 + random.int(8))]),
      () => Buffer.concat([before, after.subarray(0, 20), after]),
      () => before,
      () => Buffer.concat([Buffer.from("\ufeff"), mutated]),
    ])()
  }
  return mutated
}

export type Headers = Record<string, string | string[]>

const HEADER_VALUES = ["", " ", "x", "0", "null", "undefined", "v1,", "sha256=", "mac=", "Bearer ", "1e9", "-1", "\u00ff\u00fe", "x".repeat(300), "x".repeat(6_000), "x".repeat(20_000)]
const CONTENT_TYPES = ["text/plain", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "x", ";;;", "application/json; charset=hologram"]
const STRANGE_HEADERS = ["authorization", "cookie", "x-forwarded-for", "origin", "accept-encoding", "x-chat-session", "webhook-id", "x-hub-signature-256", "x-publishable-api-key", "if-none-match", "range", "__proto__"]

/** The headers with one thing wrong. */
export function mutatedHeaders(headers: Headers, random: Random): Headers {
  const { [random.pick(Object.keys(headers))]: value = "", ...others } = headers
  const name = Object.keys(headers).find((key) => !(key in others)) ?? "x"
  return random.pick<() => Headers>([
    () => others,
    () => ({ ...others, [name]: random.pick(HEADER_VALUES) }),
    () => ({ ...headers, [name]: [String(value), String(value)] }),
    () => ({ ...others, [name]: `${String(value)}${random.pick(HEADER_VALUES).slice(0, 400)}` }),
    () => ({ ...others, [name]: String(value).slice(0, -1) }),
    () => ({ ...others, [name.toUpperCase()]: String(value).toUpperCase() }),
    () => ({ ...headers, "content-type": random.pick(CONTENT_TYPES) }),
    () => ({ ...headers, [random.pick(STRANGE_HEADERS)]: random.pick(HEADER_VALUES) }),
  ])()
}

/** A body in an encoding that is right, wrong or none, with the header that says so. */
export function encoded(body: Buffer, random: Random): { body: Buffer; headers: Headers } {
  const [name, encode] = random.pick<[string, (raw: Buffer) => Buffer]>([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["gzip", (raw) => raw],
    ["deflate", (raw) => gzipSync(raw).subarray(0, 20)],
    ["gzip", (raw) => Buffer.concat([gzipSync(raw), Buffer.from("rest")])],
    ["br", (raw) => raw],
    ["identity", (raw) => raw],
    ["gzip, gzip", (raw) => gzipSync(gzipSync(raw))],
    ["hologram", (raw) => raw],
  ])
  return { body: encode(body), headers: { "content-encoding": name } }
}
