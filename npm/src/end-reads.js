// Ends what nobody takes over of the first questions, if there are any, also in a page where nothing can be
// aborted.
export function endReads(reads) {
  try {
    for (const { controller } of reads.splice(0)) controller.abort();
  } catch {}
}
