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

// With `isIncoming` it has a plus.
export function money(language, amount, currency, isIncoming) {
  currencies ??= Intl.supportedValuesOf('currency');
  const isCurrency = currencies.includes(currency);
  const shape = isCurrency ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 18 };
  const signDisplay = isIncoming ? 'always' : 'negative';
  const parts = format(Intl.NumberFormat, language, { __proto__: null, ...shape, signDisplay }).formatToParts(amount);
  let text = '';
  for (let place = 0; place < parts.length; place += 1) text += partOf(parts[place]);
  return isCurrency ? text : `${text} ${currency}`;
}

function partOf({ type, value }) {
  // Some languages have a hyphen there, which is shorter than a plus.
  if (type === 'minusSign') return value.replace('-', '−');
  return type === 'currency' ? isolated(value) : value;
}

// Letters of another direction than the amount's would take its sign and its digits apart.
function isolated(text) {
  return /[a-z]/i.test(text) ? `\u2068${text}\u2069` : text;
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
