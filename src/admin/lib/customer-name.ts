type Named = { name: string | null; external_id: string }

/** A name if the platform or the team gave one, else the id the platform knows the person by. */
export const displayName = ({ name, external_id }: Named): string =>
  name?.trim() || external_id
