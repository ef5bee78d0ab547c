import { rowCounter } from "../row-counter"

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe("counting the rows of a file on its way", () => {
  it("counts none for the header, one for each row, and none for a line end inside quotes", () => {
    const rowsIn = rowCounter()
    expect(rowsIn(bytesOf("id,name\r\n"))).toBe(0)
    expect(rowsIn(bytesOf('1,"two\nlines"\r\n2,"a ""quoted""\r\n word"\r\n'))).toBe(2)
  })

  it("does not mind where a piece ends", () => {
    const text = 'id,name\r\n1,"x ""\ny"""\r\n2,Nguyễn\r\n'
    const rowsIn = rowCounter()
    const counts = [...bytesOf(text)].map((byte) => rowsIn(Uint8Array.of(byte)))
    expect(counts.at(-1)).toBe(2)
    expect(Math.max(...counts)).toBe(2)
  })
})
