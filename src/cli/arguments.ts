import { InvalidArgumentError } from 'commander';

/** Parsers of option values; what they throw ends with exit 2 and the option's name. */

export function seedText(value: string): string {
  if (!/^[\x20-\x7e]{1,64}$/.test(value))
    throw new InvalidArgumentError('A seed is 1 to 64 printable ASCII characters.');
  return value;
}

/** A whole number between two ends, both included. */
export function wholeNumber(what: string, from: number, to: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= from && number <= to)) {
      throw new InvalidArgumentError(`${what} is a whole number from ${from} to ${to}.`);
    }
    return number;
  };
}

export function directoryPath(value: string): string {
  if (value === '') throw new InvalidArgumentError('A directory has a name.');
  return value;
}

/** Gathers an option that may be given several times. */
export function gathered(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Names with commas between them. */
export function listed(what: string): (value: string) => readonly string[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim());
    if (names.includes('')) throw new InvalidArgumentError(`${what} has a name; write them with commas between.`);
    return [...new Set(names)];
  };
}
