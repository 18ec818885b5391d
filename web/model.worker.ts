import { canonicalJson, sha256Hex } from '../src/kernel/hash.ts';
import { run } from '../src/run/run.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
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

/** Written by the build (vite.config.ts), by id. */
declare const SHIPPED_HASHES: Readonly<Record<string, string>>;

const PROGRESS_STEPS = 50;

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  });
};

const loadChecker = () => import('./checked-scenario.ts');

/** What was shipped with this page, to the last character, was checked when the page was built; everything else is checked here, with its changes. */
async function answer({ scenario, sets, ...request }: RunRequest): Promise<void> {
  const startedAt = performance.now();
  if (sets.length === 0 && isShipped(scenario)) {
    runFor(scenario, request, startedAt);
    loadChecker().catch(() => undefined); // the next run is likely to be a changed one; if not now, it is loaded then
    return;
  }
  const { checkedScenario } = await loadChecker();
  const checked = checkedScenario(scenario, sets);
  if (checked.ok) runFor(checked.scenario, request, startedAt);
  else scope.postMessage({ kind: 'invalid', issues: checked.issues }, []);
}

/** A file of another version than this page, or a changed one, has another hash, or none. */
function isShipped(data: unknown): data is Scenario {
  try {
    const scenario = data as Scenario;
    return (
      Object.hasOwn(SHIPPED_HASHES, scenario.id) && SHIPPED_HASHES[scenario.id] === sha256Hex(canonicalJson(scenario))
    );
  } catch {
    return false; // it cannot even be hashed: the checker says why
  }
}

function runFor(
  scenario: Scenario,
  { seed, mode, days }: Omit<RunRequest, 'scenario' | 'sets'>,
  startedAt: number,
): void {
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
