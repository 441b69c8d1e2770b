import 'order-card';

const card = document.querySelector('order-card');
const state = document.querySelector('#state');

card.getAccessToken = async () => (await fetch('/my/token')).text();
card.addEventListener('order-card-state', ({ detail }) => {
  state.textContent = detail.state;
});
