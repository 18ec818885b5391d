import { type Issue, issueAt, type Spot } from './issue.ts';
import { scanNesting } from './scan.ts';
import { forbiddenCharacter } from './tree.ts';

/** Guards that look at the text before the YAML library does: size, characters, nesting, what the format leaves out. */

const BYTES_MAX = 256 * 1024;

export function guardText(text: string, file: string): Issue | undefined {
  const bytes = text.length > BYTES_MAX ? text.length : utf8Length(text);
  if (bytes > BYTES_MAX) {
    const size = `${Math.ceil(bytes / 1024)} KB`;
    return issueAt(
      { file, line: 1, col: 1 },
      '',
      `the file has at least ${size}; at most 256 KB are read`,
      'large data belong in a table beside the scenario',
    );
  }
  const character = forbiddenCharacter(text);
  if (character !== undefined)
    return issueAt(spotFinder(text, file)(character.index), '', `the text holds the ${character.name}`);
  const problem = scanNesting(text);
  return problem === undefined
    ? undefined
    : issueAt(spotFinder(text, file)(problem.offset), '', problem.message, problem.hint);
}

/**
 * Line and column (both from 1) of offsets in a text; columns count UTF-16 units. The YAML library's own counter loses lines in texts that it
 * cannot read.
 */
export function spotFinder(text: string, file: string): (offset: number) => Spot {
  const starts = [0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  return (wanted) => {
    const offset = Math.min(Math.max(0, wanted), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, col: offset - starts[low]! + 1 };
  };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
