// What is written without `Intl` is what `Intl` would write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { money } from '../../src/shell/format.js';

const AMOUNTS = [
  '0', '1', '12', '100', '1000', '123456', '1234567', '999999999999999999999', '1e3', '-5', '-0', '007', '',
  '0.0', '0.1', '0.10', '0.123', '1.5000', '100.00', '1234.5', '1234567.891', '9007199254740993.000000000000000001',
  '0.1234567890123456789', '9999999999999999999999.5', '.5', '5.',
];

for (const language of ['en', 'en-GB', 'en-US', 'en-IN', 'de', 'de-CH', 'ar', 'hi', undefined]) {
  test(`amounts of what is no currency are written as Intl does, in ${language}`, () => {
    const options = { minimumFractionDigits: 2, maximumFractionDigits: 18, signDisplay: 'negative' };
    const intl = new Intl.NumberFormat(language, options);
    for (const amount of AMOUNTS) assert.equal(money(language, amount, 'USDC'), `${intl.format(amount)} USDC`);
  });
}

test('a currency has its own way', () => {
  assert.equal(money('en', '1234.5', 'EUR'), '€1,234.50');
});
