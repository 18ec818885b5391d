import { run } from '../src/run/run.ts';
import { changeScenario } from '../src/scenario/change.ts';
import { formatIssue } from '../src/scenario/issue.ts';
import { validateScenario } from '../src/scenario/parse.ts';
import { modelVocabulary } from '../src/scenario/vocabulary.ts';
import type { RunReply, RunRequest } from './protocol.ts';

/*
 * The model, off the main thread: one request, one run. The program's types are those of a page, not of a worker, so the two functions
 * of a worker that are used here are named.
 */
interface WorkerScope {
  onmessage: ((event: MessageEvent<RunRequest>) => void) | null;
  postMessage(message: RunReply, transfer: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

const PROGRESS_STEPS = 50;

scope.onmessage = ({ data }) => {
  try {
    answer(data);
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
};

function answer({ scenario: data, sets, seed, mode, days }: RunRequest): void {
  const startedAt = performance.now();
  const vocabulary = modelVocabulary();
  const valid = validateScenario(data, { file: 'scenario', vocabulary });
  const changed = valid.ok && sets.length > 0 ? changeScenario(valid, sets, { vocabulary, option: '--set' }) : valid;
  if (!changed.ok) {
    scope.postMessage({ kind: 'invalid', issues: changed.issues.map(formatIssue) }, []);
    return;
  }
  const { scenario } = changed;
  const total = Math.min(days ?? scenario.days, scenario.days);
  const every = Math.max(1, Math.floor(total / PROGRESS_STEPS));
  const result = run(
    {
      scenario,
      seed,
      mode,
      ...(days === undefined || days >= scenario.days ? {} : { days }),
      outputs: { series: true, events: true },
    },
    {
      afterDay: ({ day }) => {
        if (day % every === 0) scope.postMessage({ kind: 'progress', share: day / total }, []);
      },
    },
  );
  const buffers = result.series.map(({ values }) => values.buffer as ArrayBuffer);
  scope.postMessage({ kind: 'done', result, wallMs: performance.now() - startedAt }, [...new Set(buffers)]);
}
