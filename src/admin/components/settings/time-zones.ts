/** Browsers still list some places under names that they had long ago. Nobody looks for those. */
const RENAMED: Record<string, string> = {
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv",
}

export type TimeZone = { value: string; label: string }

/** All time zones that the browser knows and `saved`, each with how far it is from UTC at the moment `now`. */
export const timeZones = (saved: string, now: Date): TimeZone[] => {
  const names = Intl.supportedValuesOf("timeZone").map((name) => RENAMED[name] ?? name)

  return [...new Set(["UTC", saved, ...names])].sort().map((value) => ({
    value,
    label: [value.replaceAll("_", " "), offsetOf(value, now)].filter(Boolean).join(" · "),
  }))
}

/** "GMT+7". Nothing for a zone that the browser does not know, though the server does. */
const offsetOf = (timeZone: string, now: Date): string | undefined => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" })
      .formatToParts(now)
      .find(({ type }) => type === "timeZoneName")
      ?.value.replace(/^GMT$/, "GMT+0")
  } catch {
    return undefined
  }
}
