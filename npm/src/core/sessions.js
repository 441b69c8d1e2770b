// The sessions that run, by their elements, and the parts that have found none yet; a session that
// starts lets them look again.

export const sessions = new Map();

export const waitingParts = new Set();
