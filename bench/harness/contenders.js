// Who is measured: where its page is, and where the probe finds what it looks for. The widget of the
// page is `host`, and `isShadow` says that its insides are in a shadow root; there are `count` of it.

const PAGE = {
  host: '#order-card',
  isShadow: false,
  count: 1,
  button: '.order-card__button',
  badge: '.order-card__badge',
  orders: true,
};

const ELEMENT = {
  host: 'order-card',
  isShadow: true,
  count: 1,
  button: '[part~="order-button"][data-action="order"]',
  badge: '[part~="badge"]',
  orders: true,
};

/** Of the page with many elements only the loading is of interest. */
export const MANY = 20;

export const CONTENDERS = [
  { name: 'plain', path: '/plain/', ...PAGE },
  { name: 'react', path: '/react/', ...PAGE },
  { name: 'order-card', path: '/page/', ...ELEMENT },
  { name: 'order-card-head', path: '/page/head/', ...ELEMENT },
  { name: 'order-card-many', path: '/page/many/', ...ELEMENT, count: MANY, orders: false },
];
