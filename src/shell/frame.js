// Hears what the page in a frame says, and nobody else. Calling the answer ends it.

export function hear(frame, tell) {
  const listen = ({ source, origin, data }) => {
    if (source === frame.contentWindow) tell(`${origin} ${JSON.stringify(data)}`);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}
