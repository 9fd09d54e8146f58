/** Fewest characters of a password; a test of the service holds it to be what the service asks. */
export const LEAST = 12
