type Named = { name: string | null; external_id: string }

/** The id of a visitor of the website, which is ours and too long to be told from another at a glance. */
const VISITOR = /^ccvis_([0-9a-f]{6})/

/** A name if the platform or the team gave one, else the id the platform knows the person by; of a visitor its beginning: `#A93C87`. */
export const displayName = ({ name, external_id }: Named): string => name?.trim() || shortId(external_id)

function shortId(id: string): string {
  const [, beginning] = VISITOR.exec(id) ?? []
  return beginning ? `#${beginning.toUpperCase()}` : id
}
