// Transactions: as the issuer tells them, made up by a test, and what a row has to say of them.
import { expect } from '@playwright/test';

const CHIPS = { PENDING: 'Pending', DECLINED: 'Declined', REVERTED: 'Reversed' };

const REASONS = {
  'Insufficient funds': 'There wasn’t enough money for this payment.',
  'Card is frozen': 'Your card was frozen or not active.',
  insufficientFund: 'There wasn’t enough money for this payment.',
  notActive: 'Your card was frozen or not active.',
  failedControl: 'It was over a limit, or your card can’t be used for it.',
  eagerTransferTimeout: 'The money didn’t arrive in time from where your card is paid from.',
  eagerTransferFailed: 'The money didn’t arrive in time from where your card is paid from.',
};

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

/** How many pages of the list the browser has asked for: before that, the newest were read. */
export function pagesAsked(widget) {
  return widget.cardRequestsSent('transactions') - 1;
}

/** What each row says, from the first one on, and what it says once it is open. */
export function rowsOf(widget) {
  return widget.list.evaluate(async (list) => {
    const rows = [...list.querySelectorAll('.transaction')];
    for (const row of rows) row.querySelector('[aria-expanded="false"]')?.click();
    while (rows.some((row) => !row.querySelector('.facts'))) await new Promise(requestAnimationFrame);
    return rows.map((row) => {
      // Without what only keeps words of two directions apart.
      const plain = (text) => text.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' ');
      const said = (name) => plain(row.querySelector(`.${name}`)?.textContent ?? '');
      const names = ['merchant', 'amount', 'when', 'chip', 'date', 'original', 'fees', 'reason'];
      const facts = Object.fromEntries(names.map((name) => [name, said(name)]));
      const sources = [...row.querySelectorAll('.source')].map((source) => plain(source.textContent));
      return { status: row.dataset.status, ...facts, sources };
    });
  });
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
    when: joined([moment(transaction.dateTime, { timeStyle: 'short' }, language), place?.[2]?.trim()]),
    chip: CHIPS[transaction.status] ?? '',
    date: moment(transaction.dateTime, { dateStyle: 'long', timeStyle: 'short' }, language),
    original: isForeign ? money(transaction.amountInOriginalCurrency, originalCurrency, sign, language) : '',
    fees: fees && !/^[0.]*$/.test(fees) ? money(fees, currency, null, language) : '',
    reason: REASONS[transaction.declineReason] ?? '',
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
  const signDisplay = sign === 'CREDIT' ? 'always' : 'negative';
  const text = new Intl.NumberFormat(language, { ...style, signDisplay }).format(signed);
  return (isCurrency ? text : `${text} ${currency}`).replace('-', '−').replace(/\s/g, ' ');
}

function moment(text, style, language) {
  return new Intl.DateTimeFormat(language, style).format(new Date(text)).replace(/\s/g, ' ');
}

function joined(parts) {
  return parts.filter(Boolean).join(' · ');
}
