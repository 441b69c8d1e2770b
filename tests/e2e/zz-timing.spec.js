import { expect, test } from './support/test.js';
for (let i=0;i<6;i++) test(`t${i}`, async ({ createUser, openWidget, page }) => {
  const t=[performance.now()]; const lap=()=>t.push(performance.now());
  const user = await createUser({card:{status:'ACTIVE'}}); lap();
  const widget = await openWidget(user); lap();
  await widget.expectState('active'); lap();
  const nav = await page.evaluate(()=>performance.getEntriesByType('resource').map(e=>[e.name.slice(-25),Math.round(e.startTime),Math.round(e.responseEnd)].join(' ')));
  lap();
  console.log(t.slice(1).map((x,i)=>Math.round(x-t[i])).join(' '), nav.join(' | '));
});
