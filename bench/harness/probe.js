// What is put into a page before anything else, as text: it notes when something happens there, and
// answers as `window.probe`.
import { makeMarks } from './page/marks.js';
import { watchMemory } from './page/memory.js';
import { watch } from './page/watch.js';
import { findWidgets } from './page/widget.js';

export function probe(contender) {
  return `{
    const contender = ${JSON.stringify(contender)};
    const memory = (${watchMemory})();
    const { marks, mark, wait } = (${makeMarks})();
    const widgets = (${findWidgets})(contender);
    const states = (${watch})(contender, widgets, mark);
    window.probe = {
      wait,
      buttonCentre: widgets.buttonCentre,
      report: () => ({ marks, states, wasmMemory: memory() }),
    };
  }`;
}
