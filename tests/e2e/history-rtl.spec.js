// Right to left: names and amounts of the other direction stay whole, and columns keep their edges.
import { expect, test } from './support/test.js';
import { answerWith, payment } from './support/history.js';

test('names and amounts stay whole in a page that goes from right to left', async ({
  page,
  createUser,
  openWidget,
}) => {
  const pounds = { transactionCurrency: 'GBP', originalCurrency: 'JPY', feesInTransactionCurrency: '4.49' };
  await answerWith(page, [
    payment(0, { ...pounds, merchantNameLocation: '"GRAND" CINEMA, PARIS' }),
    payment(1, { ...pounds, amountInTransactionCurrency: '1234.56', sign: 'CREDIT' }),
    payment(2, { transactionCurrency: 'USD', merchantNameLocation: 'مقهى المدينة, DUBAI' }),
  ]);
  const widget = await openWidget(await createUser({ card: { status: 'ACTIVE' } }), {
    attributes: { lang: 'ar' },
  });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await widget.expectControl('history');
  await widget.ask('history');
  await expect(widget.rows).toHaveCount(3);
  await widget.rows.first().locator('.line').click();

  const amounts = await edges(widget.list.locator('.amount bdi'));
  expect(spread(amounts.map(({ left }) => left))).toBeLessThan(2);
  const names = await edges(widget.list.locator('.merchant bdi'));
  expect(spread(names.map(({ right }) => right))).toBeLessThan(2);
  expect(Math.max(...amounts.map(({ right }) => right))).toBeLessThan(Math.min(...names.map(({ left }) => left)));

  // Letters of the name, and of the currency, stand in the order in which they are read.
  expect(await places(widget.rows.first().locator('.merchant bdi'), '"GRAND"')).toEqual(ascending(7));
  expect(await places(widget.rows.first().locator('.fees bdi'), 'UK£')).toEqual(ascending(3));
});

function edges(texts) {
  return texts.evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON()));
}

function spread(numbers) {
  return Math.max(...numbers) - Math.min(...numbers);
}

/** The places of these letters in a text, from the left, as ranks. */
function places(text, letters) {
  return text.evaluate((element, letters) => {
    const node = [...element.childNodes].find((child) => child.textContent.includes(letters));
    const from = node.textContent.indexOf(letters);
    const lefts = [...letters].map((_, place) => {
      const range = document.createRange();
      range.setStart(node, from + place);
      range.setEnd(node, from + place + 1);
      return range.getBoundingClientRect().left;
    });
    return lefts.map((left) => [...lefts].sort((a, b) => a - b).indexOf(left));
  }, letters);
}

function ascending(length) {
  return Array.from({ length }, (_, place) => place);
}
