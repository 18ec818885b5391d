import { ensureChromium } from '../../.ci/chromium.mjs';

/** Gives every browser test the path of a Chromium in `process.env.LIMEN_CHROMIUM`, or ends the run with exit code 5. */
export default function provideChromium(): void {
  try {
    process.env.LIMEN_CHROMIUM = ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(5);
  }
}
