// How long the page's own thread works on one task. What a browser calls a long task has waited for
// other programs too; this has not.

/**
 * From now on the browser writes down how long the page's own thread works on each task. What counts
 * are those between two marks of the page (`performance.mark`).
 */
export async function recordTasks(page, first, last) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  return {
    async longest() {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      const tasks = traceEvents.filter(({ name, tdur }) => tdur && name === 'ThreadControllerImpl::RunTask');
      const mains = traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid} ${tid}`);
      const [from, to] = [first, last].map((mark) => traceEvents.find(({ name }) => name === mark).ts);
      const own = tasks.filter(
        ({ pid, tid, ts }) => mains.includes(`${pid} ${tid}`) && from < ts && ts < to,
      );
      return Math.max(0, ...own.map(({ tdur }) => Math.round(tdur / 1000)));
    },
  };
}
