// Kulipa's payments as the issuer tells them, put into the words of `history.js`.

const STATUSES = { confirmed: 'PENDING', complete: 'CONFIRMED', rejected: 'DECLINED', failed: 'DECLINED' };

/** All payments of the user, newest first, as the issuer tells them. */
export async function readPayments(user) {
  const headers = { authorization: `Bearer ${user.token}` };
  const asked = new URLSearchParams({ userId: user.kulipaUserId, limit: 100 });
  const answer = await fetch(`${user.sandbox.address}/kulipa/cardPayments?${asked}`, { headers });
  return (await answer.json()).items;
}

/** What a row has to say of it, by the documentation alone. */
export function asTransaction(payment) {
  const { merchant, currency, merchantCurrency, merchantAmount } = payment;
  const isForeign = merchantCurrency && merchantAmount !== undefined;
  return {
    dateTime: payment.paymentDateTime,
    sign: payment.type === 'refund' ? 'CREDIT' : 'DEBIT',
    merchantNameLocation: `${merchant.name},${merchant.city}`,
    transactionCurrency: currency,
    amountInTransactionCurrency: inUnits(payment.amount),
    originalCurrency: isForeign ? merchantCurrency : currency,
    amountInOriginalCurrency: merchantAmount,
    status: STATUSES[payment.status],
    declineReason: payment.declineReason,
  };
}

/** Cents as dollars, digit by digit. */
function inUnits(cents) {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A page of payments that a test made up. */
export async function answerWithPayments(page, items) {
  await page.route('**/kulipa/cardPayments?*', (route) => {
    const number = Number(new URL(route.request().url()).searchParams.get('fromPage'));
    const shown = number === 0 ? items : [];
    return route.fulfill({
      json: { page: number, count: shown.length, hasMore: false, items: shown },
      headers: { 'access-control-allow-origin': '*' },
    });
  });
}
