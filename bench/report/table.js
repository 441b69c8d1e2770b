// The table as text, in the form that README.md has it.
import { isMet } from './rows.js';

const HEADING = [
  '',
  'plain JavaScript',
  'React 19 + react-query',
  'order-card',
  'to plain',
  'to React',
  'goal',
];

const NAMES = { plain: 'plain', react: 'React' };

/** What a cell shows where there is no figure. */
const NOTHING = '–';

export function table(rows) {
  const lines = [HEADING, ...rows.map(line)];
  const widths = HEADING.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const rule = widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const pad = (text, column) => (isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  const [heading, ...body] = lines.map((cells) => cells.map(pad));
  return [heading, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function isNumber(column) {
  return column > 0 && column < HEADING.length - 1;
}

function line(row) {
  const { name, unit, plain, react, own } = row;
  const label = ['ms', 'kB'].includes(unit) ? `${name} (${unit})` : name;
  const figures = [plain, react, own].map((value) => show(value, unit));
  return [label, ...figures, ratio(own, plain), ratio(own, react), goal(row)];
}

function show(value, unit) {
  if (!Number.isFinite(value)) return NOTHING;
  if (unit === 'kB') return (value / 1000).toFixed(value < 100_000 ? 1 : 0);
  return value.toFixed(unit === 'ms' ? 0 : 2);
}

function ratio(value, other) {
  return Number.isFinite(value) && other > 0 ? (value / other).toFixed(2) : NOTHING;
}

function goal(row) {
  if (!row.goal) return '';
  const { most, times } = row.goal;
  const text = times ? `≤ ${most} × ${NAMES[times]}` : `≤ ${most}`;
  const met = isMet(row);
  if (met === null) return `${text}: not measured`;
  return `${text}: ${met ? 'met' : 'missed'}`;
}
