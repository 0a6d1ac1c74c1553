/** Turns a stored word such as `past_due` into the text shown for it. */
export function sentenceCase(word: string): string {
  const text = word.replace(/_/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
