// esbuild leaves the address of the WebAssembly file as it is, so it is taken from inside.
import 'order-card/inlined';

const card = document.querySelector('order-card');
const state = document.querySelector('#state');

card.getAccessToken = async () => (await fetch('/my/token')).text();
card.addEventListener('order-card-state', ({ detail }) => {
  state.textContent = detail.state;
});
