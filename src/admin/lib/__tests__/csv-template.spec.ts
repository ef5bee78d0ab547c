import { csvTemplate } from "../csv-template"

describe("the template of a file", () => {
  it("has our header, a byte order mark, and cells that no spreadsheet mistakes", () => {
    const text = csvTemplate([{ platform: "zalo", name: 'Lan, "Hoa"', interests: "Lilies; Roses", "metadata.phone": "+84 912" }], ["phone"])
    expect(text).toBe(
      "\uFEFFid,platform,account,external_id,name,status,purchase_intent,interests,traits,needs,first_seen,last_active,metadata.phone\r\n" +
        ',zalo,,,"Lan, ""Hoa""",,,"Lilies; Roses",,,,,\'+84 912\r\n'
    )
  })
})
