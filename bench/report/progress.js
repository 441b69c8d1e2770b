// How far it is, and how long it will still take.

/** A visit in seconds, before any was measured. */
const USUAL_VISIT = 4;

export class Progress {
  #started = Date.now();

  constructor(runs, visitsPerRun) {
    this.runs = runs;
    console.log(`${runs} × ${visitsPerRun} visits, about ${duration(runs * visitsPerRun * USUAL_VISIT)}`);
  }

  /** So many runs are over. */
  tell(done) {
    const seconds = (Date.now() - this.#started) / 1000;
    const left = (seconds / done) * (this.runs - done);
    console.log(`  run ${done} of ${this.runs}, ${duration(left)} left`);
  }
}

export function duration(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}
