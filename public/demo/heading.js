// What is said about the scenario on stage: its title, what to expect, the state that stands, and how
// long the next step takes.

const title = document.querySelector('#scenario-title');
const note = document.querySelector('#scenario-note');
const state = document.querySelector('#state');
const countdown = document.querySelector('#countdown');
let scenario;
let before;
let ticking;

export function showScenario(chosen) {
  scenario = chosen;
  title.textContent = chosen.label;
  note.textContent = chosen.note;
  document.title = `${chosen.label} · ${chosen.issuer.label} · order-card`;
  before = undefined;
  stopCountdown();
}

// Says something else than the scenario's note.
export function sayRemark(text) {
  note.textContent = text;
}

// `now` is the element's `state` attribute; it has none until it is defined.
export function showState(now) {
  if (now === before) return;
  state.textContent = now ?? '…';
  state.dataset.state = now ?? '';
  const { wait } = scenario;
  stopCountdown();
  if (wait && now === wait.from && (!wait.after || wait.after === before)) startCountdown(wait);
  before = now;
}

function startCountdown({ seconds, text }) {
  stopCountdown();
  const end = performance.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left <= 0) return stopCountdown();
    const minutes = Math.floor(left / 60);
    countdown.textContent = `${text} in ${minutes}:${String(left % 60).padStart(2, '0')}`;
  };
  ticking = setInterval(tick, 1000);
  tick();
}

function stopCountdown() {
  clearInterval(ticking);
  ticking = undefined;
  countdown.textContent = '';
}
