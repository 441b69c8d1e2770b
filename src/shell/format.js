// Amounts and dates as people of a language write them. An amount stays decimal text all the
// way: `Intl` reads it digit by digit, and it never becomes a floating point number.

const DAY = 86_400_000;

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
  // Some languages have a hyphen there, which is shorter than a plus.
  const signed = text.replace('-', '−');
  return isCurrency ? signed : `${signed} ${currency}`;
}

export function date(language, text) {
  return written(language, text, { __proto__: null, dateStyle: 'long', timeStyle: 'short' });
}

export function time(language, text) {
  return written(language, text, { __proto__: null, timeStyle: 'short' });
}

function written(language, text, options) {
  const moment = new Date(text);
  return isNaN(moment) ? text : format(Intl.DateTimeFormat, language, options).format(moment);
}

// The day where the user is, as a number of days; nothing for what is no date.
export function dayOf(text) {
  const moment = new Date(text);
  return isNaN(moment) ? undefined : dayNumber(moment);
}

export function today() {
  return dayNumber(new Date());
}

function dayNumber(moment) {
  return Math.floor(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY);
}

// As dates stand in HTML: `2026-02-04`.
export function dayText(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function dayName(language, day) {
  return named(language, day, { __proto__: null, weekday: 'long', day: 'numeric', month: 'long' });
}

export function shortDayName(language, day) {
  return named(language, day, { __proto__: null, day: 'numeric', month: 'short' });
}

function named(language, day, options) {
  const moment = new Date(day * DAY);
  if (moment.getUTCFullYear() !== new Date().getFullYear()) options.year = 'numeric';
  options.timeZone = 'UTC';
  return format(Intl.DateTimeFormat, language, options).format(moment);
}
