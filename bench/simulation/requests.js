// How many requests an order costs, and how late its card is seen. A schedule is the moments at which
// requests leave, in milliseconds from the accepted order, until one finds the card.

/** As the issuer's documentation has it, and so as both pages do: 2 s after each answer, ten times. */
export const DOCUMENTED = { attempts: 10, delay: 2_000 };

export function documentedSchedule(request) {
  const { attempts, delay } = DOCUMENTED;
  return Array.from({ length: attempts }, (_, attempt) => attempt * (delay + request));
}

/** The mean over all schedules, since each has jitter of its own. */
export function simulate(schedules, request, times) {
  const all = schedules.map((schedule) => follow(schedule, request, times));
  return { requests: mean(all.map(({ requests }) => requests)), unseen: mean(all.map(({ unseen }) => unseen)) };
}

/** `times` ascend, so the request that finds the card only moves on. */
function follow(schedule, request, times) {
  const unseen = [];
  let sent = 0;
  let finding = 0;
  for (const time of times) {
    // The issuer looks when half of the request's time has gone.
    while (finding < schedule.length && schedule[finding] + request / 2 < time) finding += 1;
    sent += Math.min(finding + 1, schedule.length);
    if (finding < schedule.length) unseen.push(schedule[finding] + request - time);
  }
  return { requests: sent / times.length, unseen: mean(unseen) };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
