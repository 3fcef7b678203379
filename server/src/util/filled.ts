/** A label with its places filled: `{0}` by the first value, `{1}` by the second. */
export function filled(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
