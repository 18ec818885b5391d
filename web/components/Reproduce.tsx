import { useState } from 'preact/hooks';
import { command, shown, ui } from '../state.ts';

/** How to get this run again, to the last bit. */
export function Reproduce() {
  const [isCopied, setCopied] = useState(false);
  const made = shown.value;
  if (made === undefined) return null;
  const { reproduce: said, words } = ui.value;
  const { result } = made;
  const isShipped = made.argument === made.settings.scenario;
  const copy = (): void => {
    navigator.clipboard.writeText(command.value).then(
      () => setCopied(true),
      () => setCopied(false), // the browser may refuse; the line can still be selected
    );
  };
  return (
    <section aria-labelledby="reproduce-heading">
      <h3 id="reproduce-heading">{said.heading}</h3>
      <p>{isShipped ? said.text : said.servedText}</p>
      <div class="command">
        <code data-testid="command">{command.value}</code>
        <button type="button" class="quiet" onClick={copy}>
          {isCopied ? said.copied : said.copy}
        </button>
      </div>
      <dl class="facts">
        <dt>{said.fingerprint}</dt>
        <dd>
          <code data-testid="fingerprint">{result.fingerprint}</code>
        </dd>
        <dt>{words.report.version}</dt>
        <dd>
          <code>{result.limen}</code>
        </dd>
        <dt>{said.scenarioHash}</dt>
        <dd>
          <code>{result.scenarioHash}</code>
        </dd>
      </dl>
      {isShipped && <p class="note">{said.link}</p>}
    </section>
  );
}
