import { Failure } from '../node/failure.ts';
import { readScenario } from '../node/read-scenario.ts';
import { adviceOn } from '../scenario/advice.ts';
import { note, print } from './output.ts';

/** `limen check FILE…`: every problem of every file on standard output, what is odd but allowed as notes; 3 if a file is invalid, else 2 if one is not there. */
export async function check(files: readonly string[]): Promise<number> {
  const codes = new Set<number>();
  for (const file of files) {
    try {
      const scenario = await readScenario(file);
      note(`${file}: no problems (${scenario.id})`);
      for (const { path, message } of adviceOn(scenario)) note(`${file} ${path}: ${message}; is that meant?`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      codes.add(error.exitCode);
      if (error.exitCode === 3) print(error.message);
      else note(`limen: ${error.message}`);
    }
  }
  for (const code of [5, 3, 2]) if (codes.has(code)) return code;
  return 0;
}
