/** Something the user can put right, told in a sentence and without a stack. */
export class UserError extends Error {}
