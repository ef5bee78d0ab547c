import { Readable, Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { FileEncoding } from "../../../../types"
import { Decoder } from "../encoding"
import { TableReader, type TableRow } from "../read-table"

type Table = { headers: string[]; rows: TableRow[]; encoding: FileEncoding | undefined; separator: string }

/** Reads a file that arrives in pieces. */
async function read(file: string | Buffer, pieces = 7): Promise<Table> {
  const rows: TableRow[] = []
  let encoding: FileEncoding | undefined
  const reader = new TableReader((row) => {
    rows.push(row)
    return ""
  })
  const bytes = Buffer.from(file)
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) => bytes.subarray(i * pieces, (i + 1) * pieces))
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(Readable.from(chunks), new Decoder((found) => (encoding = found)), reader, nowhere)
  return { headers: reader.headers, rows, encoding, separator: reader.separator }
}

/** Reads a file whose text comes in these parts. */
async function readTexts(texts: string[]): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const reader = new TableReader((row) => {
    rows.push(row)
    return ""
  })
  await pipeline(Readable.from(texts), reader, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return rows
}

const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells)

describe("reading a file", () => {
  it.each([
    ["utf-8", Buffer.from("tên;b\r\nNguyễn;=1\r\n")],
    ["utf-8", Buffer.from("\ufefftên;b\nNguyễn;=1")],
    ["utf-16le", Buffer.from("\ufefftên;b\rNguyễn;=1\r", "utf16le")],
    ["utf-16be", Buffer.from("\ufefftên;b\nNguyễn;=1\n", "utf16le").swap16()],
    ["utf-16le", Buffer.from("name;b\nNguyen;=1\n", "utf16le")],
  ])("knows %s, with and without a mark, and every line end", async (encoding, file) => {
    const table = await read(file)
    expect([table.encoding, table.separator]).toEqual([encoding, ";"])
    expect(cellsOf(table)).toEqual([[expect.stringMatching(/^Nguy[ễe]n$/), "=1"]])
  })

  it.each([
    [",", "a,b;c,d\n1,2;3,4\n", ["1", "2;3", "4"]],
    ["\t", "a\tb,c\td\n1\t2\t3\n", ["1", "2", "3"]],
    [";", "sep=;\na,b\n1;2\n", ["1", "2"]],
    [",", '"a;;;;",b\n1,2\n', ["1", "2"]],
    [",", "a\n1\n", ["1"]],
  ])("finds the separator %j", async (separator, file, cells) => {
    const table = await read(file)
    expect([table.separator, cellsOf(table)[0]]).toEqual([separator, cells])
  })

  it.each([
    ["a,b\r", "\nx,1\r\ny,2\r\n"],
    ["sep=,\r", "\na,b\r\nx,1\r\ny,2\r\n"],
    ["a,b\r", "x,1\ry,2\r"],
    ["a,b\r", "\r\nx,1\r\ny,2"],
    ["a,b\nx,1\ny,2\r"],
  ])("knows the line end %j, wherever the text is parted", async (...texts) => {
    expect((await readTexts(texts)).map(({ cells }) => cells[0]?.trim())).toEqual(["x", "y"])
  })

  it.each(["a,b\r", "a,b\r\n"])("a header with nothing behind it ends where it ends: %j", async (file) => {
    expect((await read(file)).headers).toEqual(["a", "b"])
  })

  it.each(["utf-16le", "utf-16be"])("knows %s without a mark by its Latin letters, whatever else is in it", async (encoding) => {
    const file = Buffer.from("platform,external_id,note\nzalo,1234567890123456789,😀 Ā\n", "utf16le")
    const table = await read(encoding === "utf-16le" ? file : file.swap16())
    expect([table.encoding, cellsOf(table)]).toEqual([encoding, [["zalo", "1234567890123456789", "😀 Ā"]]])
  })

  it("numbers rows as a spreadsheet does, whatever is in their cells and between them", async () => {
    const { rows } = await read('a,b\n"one\ntwo",x\n\n  ,\n3,"say ""hi"", all"\n')
    expect(rows).toEqual([
      { row: 2, cells: ["one\ntwo", "x"], problem: null },
      { row: 5, cells: ["3", 'say "hi", all'], problem: null },
    ])
  })

  it("takes the guard away, of headers too, and leaves other apostrophes", async () => {
    const { headers, rows } = await read("'=a,b\n'+84,'twas\n")
    expect(headers).toEqual(["=a", "b"])
    expect(rows[0]?.cells).toEqual(["+84", "'twas"])
  })

  it("refuses a row alone that has too many cells, or one too long", async () => {
    const { rows } = await read(`a,b\n1,2,3\n${"x".repeat(100_001)},2\n1,2,\n5" screen,2\n`, 4_096)
    expect(rows.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/3 cells, and the header 2/),
      expect.stringMatching(/column 1 is longer than 100,000/),
      null,
      null,
    ])
    expect(rows[3]?.cells[0]).toBe('5" screen')
  })

  it.each([
    ["nothing", "", /empty/],
    ["a mark and nothing", "\ufeff", /empty/],
    ["line breaks alone", "\n\n", /empty/],
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /Excel workbook.*CSV UTF-8/],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /\.xls/],
    ["Latin-1", Buffer.from("name\nJos\xe9\n", "latin1"), /not UTF-8.*CSV UTF-8/],
    ["UTF-32", Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from("n\0\0\0,\0\0\0")]), /not UTF-8.*CSV UTF-8/],
    ["ten thousand columns", Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(","), /10000 columns; at most 1000/],
    ["a quotation mark that is not closed", 'a,b\n1,2\n3,"4\n5,6\n', /Row 3 does not end/],
    ["a quotation mark that is not closed for long", `a,b\n1,2\n3,"${"x".repeat(3_000_000)}`, /Row 3 does not end/],
  ])("ends with a sentence for %s", async (_, file, sentence) => {
    const reading = read(file, 65_536)
    await expect(reading).rejects.toMatchObject({ status: 400, message: expect.stringMatching(sentence), details: { code: "unreadable_file" } })
  })
})
