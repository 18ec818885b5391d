/** What the user typed, as one line that a shell reads back: `limen run belarus-2021 --seed 7`. */
export function commandLine(words: readonly string[] = process.argv.slice(2)): string {
  return ['limen', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
