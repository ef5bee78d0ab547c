const COLORS = ["green", "red", "orange", "blue", "purple", "grey"] as const
type BadgeColor = (typeof COLORS)[number]

/** A stage's colour, if it is one that the dashboard's badges have. */
export const badgeColor = (color: string | undefined): BadgeColor =>
  COLORS.find((known) => known === color) ?? "grey"
