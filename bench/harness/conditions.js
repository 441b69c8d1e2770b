// Under which conditions a page is visited: the network as slow 4G is for a page, and the processor
// as that of a phone of the middle class.

export const THROTTLED = {
  processor: 4,
  network: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};

/** As the machine is; the calibration compares with it. */
export const UNTHROTTLED = { processor: 1, network: null };

export function roundTrip({ network }) {
  return network?.latency ?? 0;
}
