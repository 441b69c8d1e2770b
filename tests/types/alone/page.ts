// The declarations for JSX in a project that may have no JSX.
import type {} from 'order-card/jsx';

document.querySelector('order-card')?.refresh();
