import { effect } from '@preact/signals';
import { render } from 'preact';
import { proseIn } from '../src/figures/columns.ts';
import { Masthead } from './components/Masthead.tsx';
import { Run } from './pages/Run.tsx';
import { base, begin, language, shown } from './state.ts';

function App() {
  return (
    <>
      <Masthead />
      <Run />
    </>
  );
}

const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
  effect(() => {
    document.documentElement.lang = language.value;
    const scenario = shown.value?.result.spec.scenario ?? base.value?.scenario;
    document.title = scenario === undefined ? 'limen' : `${proseIn(scenario.title, language.value)} · limen`;
  });
  void begin();
}
