// Amounts and dates as people of a language write them. An amount stays decimal text all the
// way: `Intl` reads it digit by digit, and it never becomes a floating point number.

const made = new Map();
// Codes such as ETH have three letters too, and more decimals than `Intl` would give them.
let currencies;

function format(kind, language, options) {
  const key = JSON.stringify([language, options]);
  if (!made.has(key)) {
    let format;
    try {
      format = new kind(language, options);
    } catch {
      // A language tag that is none.
      format = new kind(undefined, options);
    }
    made.set(key, format);
  }
  return made.get(key);
}

export function money(language, amount, currency) {
  currencies ??= Intl.supportedValuesOf('currency');
  const isCurrency = currencies.includes(currency);
  const shape = isCurrency ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 18 };
  const text = format(Intl.NumberFormat, language, { __proto__: null, ...shape, signDisplay: 'negative' }).format(amount);
  return isCurrency ? text : `${text} ${currency}`;
}

export function date(language, text) {
  const moment = new Date(text);
  if (isNaN(moment)) return text;
  return format(Intl.DateTimeFormat, language, { __proto__: null, dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
