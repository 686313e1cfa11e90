/** `1 project`, `2 projects`, `2 entries`: for the English half of a dictionary. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
