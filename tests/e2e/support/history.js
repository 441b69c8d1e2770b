// Transactions: as the issuer tells them, made up by a test, and what a row has to say of them.
import { expect } from '@playwright/test';

/** All transactions of the user, newest first, as the issuer tells them. */
export async function readTransactions(user, query = {}) {
  const headers = { 'x-client-key': 'pk_demo', authorization: `Bearer ${user.token}` };
  const all = [];
  for (let page = 0; ; page += 1) {
    const asked = new URLSearchParams({ ...query, page });
    const answer = await fetch(`${user.sandbox.api}/v1/card/transactions?${asked}`, { headers });
    const found = await answer.json();
    if (found.length === 0 || found[0].id === all[0]?.id) return all;
    all.push(...found);
  }
}

/** A plain payment, with what the test says of it. */
export function payment(number, changes = {}) {
  const amount = (number + 1).toFixed(2);
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    dateTime: new Date(Date.UTC(2026, 1, 4, 18, 20) - number * 3_600_000).toISOString(),
    sign: 'DEBIT',
    merchantNameLocation: `SHOP ${number}, LISBON`,
    mccCategory: 'FOOD',
    transactionCurrency: 'EUR',
    amountInTransactionCurrency: amount,
    feesInTransactionCurrency: '0',
    originalCurrency: 'EUR',
    amountInOriginalCurrency: amount,
    status: 'CONFIRMED',
    declineReason: '',
    fundingSources: [],
    ...changes,
  };
}

/** The issuer of this page has these transactions, so many on a page. */
export async function answerWith(page, transactions, size = 20) {
  await page.route('**/v1/card/transactions?*', (route) => {
    const number = Number(new URL(route.request().url()).searchParams.get('page'));
    return route.fulfill({
      json: transactions.slice(number * size, (number + 1) * size),
      headers: { 'access-control-allow-origin': '*' },
    });
  });
}

/** What each row says, from the first one on. */
export function rowsOf(widget) {
  return widget.list.evaluate((list) =>
    [...list.querySelectorAll('.transaction')].map((row) => {
      // Without what only keeps words of two directions apart.
      const plain = (text) => text.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' ');
      const said = (name) => plain(row.querySelector(`.${name}`)?.textContent ?? '');
      const [merchant, amount, when, original, remark] = [
        'merchant',
        'amount',
        'when',
        'original',
        'remark',
      ].map(said);
      const sources = [...row.querySelectorAll('.source')].map((source) => plain(source.textContent));
      return { status: row.dataset.status, merchant, amount, when, original, remark, sources };
    }),
  );
}

/** The list says exactly these transactions, in this order. */
export async function expectRows(widget, transactions, language = 'en') {
  await expect(widget.rows).toHaveCount(transactions.length);
  const expected = transactions.map((transaction) => rowFor(transaction, language));
  expect(await rowsOf(widget)).toEqual(expected);
}

/** What a row says of a transaction: by the documentation alone. */
export function rowFor(transaction, language = 'en') {
  const { transactionCurrency: currency, originalCurrency, sign } = transaction;
  const place = transaction.merchantNameLocation?.match(/^(.*?)(?:,([^,]*))?$/s);
  const nameless = sign === 'CREDIT' ? 'Money added' : 'Card payment';
  const isForeign = originalCurrency && originalCurrency !== currency;
  const fees = transaction.feesInTransactionCurrency;
  return {
    status: (transaction.status ?? 'unknown').toLowerCase(),
    merchant: place ? place[1].trim() : nameless,
    amount: money(transaction.amountInTransactionCurrency, currency, sign, language),
    when: joined([moment(transaction.dateTime, language), place?.[2]?.trim()]),
    original: joined([
      isForeign && money(transaction.amountInOriginalCurrency, originalCurrency, sign, language),
      fees && !/^[0.]*$/.test(fees) && `Fee ${money(fees, currency, null, language)}`,
    ]),
    remark: remark(transaction),
    sources: (transaction.fundingSources ?? []).map((source) =>
      joined([money(source.amount, source.currency.toUpperCase(), null, language), source.network]),
    ),
  };
}

/** The decimal text as `Intl` writes it, digit by digit. */
export function money(amount, currency, sign, language) {
  const isCurrency = Intl.supportedValuesOf('currency').includes(currency);
  const token = { minimumFractionDigits: 2, maximumFractionDigits: 18 };
  const style = isCurrency ? { style: 'currency', currency } : token;
  const signed = sign === 'DEBIT' && !amount.startsWith('-') ? `-${amount}` : amount;
  const text = new Intl.NumberFormat(language, { ...style, signDisplay: 'negative' }).format(signed);
  const named = isCurrency ? text : `${text} ${currency}`;
  return (sign === 'CREDIT' ? `+${named}` : named).replace(/\s/g, ' ');
}

function moment(text, language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(text)).replace(/\s/g, ' ');
}

function remark({ status, declineReason }) {
  if (status === 'PENDING') return 'Pending';
  if (status === 'REVERTED') return 'Reversed';
  if (status === 'DECLINED') return declineReason ? `Declined: ${declineReason}` : 'Declined';
  return '';
}

function joined(parts) {
  return parts.filter(Boolean).join(' · ');
}
