// Starts one instance of the core: what is imported here exists once for each of them.
import { __wbg_set_wasm } from 'glue';
import { imports } from 'imports';
import { answeringElement } from 'answering';
import { releaseAll } from 'lock';
import { instantiate, whenCrashed } from './guard.js';
import { prepareLater } from './later.js';
import { PartControl } from './part-control.js';
import { SessionControl } from './session-control.js';

// `module` is compiled. `reportCrash` is called once, when nothing of this instance works any more:
// with the element whose answer did it, where it was an answer. `compileOnce` compiles a file, once a
// page, and `source` says where the files are, if the page does.
export function start(module, reportCrash, compileOnce, source) {
  prepareLater(compileOnce, source);
  whenCrashed(() => {
    releaseAll();
    reportCrash(answeringElement());
  });
  const exports = instantiate(module, imports);
  __wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return (element, skeleton) => {
    const Control = (skeleton?.part ?? 'whole') === 'whole' ? SessionControl : PartControl;
    return new Control(element, skeleton);
  };
}
