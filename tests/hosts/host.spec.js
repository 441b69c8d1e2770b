// One host: the page of its example, as it is built and as its server for development serves it.
import { eagerBytes } from './support/eager.js';
import { host, name, ways } from './support/host.js';
import { expect, test } from './support/test.js';

for (const way of ways) {
  test.describe(`${name}, ${way}`, () => {
    test.use({ way });

    test('a card is ordered and becomes active', async ({ page, createUser, openHost, loaded, witness }) => {
      const user = await createUser();
      const widget = await openHost(user);
      const told = page.locator('output');
      await expect(told).toHaveText('ready');

      await widget.press();
      await expect(told).toHaveText('active');

      await widget.expectBadge('ACTIVE', 'Active', 'green');
      expect(await user.ordersReceived()).toBe(1);
      // What is loaded later has arrived too; an app in Rust has it in its one file.
      await widget.expectControl('freeze');
      const files = host.widget ? 1 : 2;
      expect(loaded.wasm).toHaveLength(host.isInlined ? 0 : files);
      expect(await page.evaluate(() => window.compiles)).toBe(files);
      expect(loaded.failed).toEqual([]);
      expect(witness.console.filter(([type]) => type === 'warning')).toEqual([]);
      if (way === 'built') annotate('eager', await eagerBytes(loaded.scripts));
    });

    if (host.isRendered) {
      test('the server sends the element', async ({ request, createUser, front }) => {
        front.user = await createUser();
        const html = await (await request.get(front.address)).text();
        expect(html).toMatch(/<order-card [^>]*base-url="\/issuer"[^>]*><\/order-card>/);
        expect(html).not.toContain(front.user.token);
      });
    }
  });
}

function annotate(type, value) {
  test.info().annotations.push({ type, description: String(value) });
}
