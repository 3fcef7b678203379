/**
 * Three times what a national programme needs. Whoever opens more is told so at once, instead of
 * waiting for all that would be said of such a text.
 */
export const mostLines = 150_000;
