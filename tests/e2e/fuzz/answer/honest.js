// Answers as the issuers document them.

export function answerWith(value, status = 200) {
  return {
    form: 'response',
    status,
    headers: [['content-type', 'application/json']],
    bytes: Buffer.from(JSON.stringify(value) ?? ''),
  };
}

export function fileWith(text) {
  return { form: 'response', status: 200, headers: [['content-type', 'text/csv']], bytes: Buffer.from(text) };
}
