// A sentence as nodes: what stands between backquotes is code.
export function coded(sentence) {
  return sentence.split('`').map((piece, place) => {
    if (place % 2 === 0) return piece;
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}
