// What is done and expected of an order in more than one place.
import { expect } from '@playwright/test';

/** Whatever is pressed of these widgets of the user, in whatever order, one card comes of it. */
export async function expectOneOrder(user, widgets) {
  for (const widget of widgets) await widget.expectState('ready');
  for (const widget of widgets) await widget.pressAnyway();
  for (const widget of widgets) await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
}

/** The answer to the order is lost, and the card that it led to is found, without a second press. */
export async function expectFoundOrder(user, widget) {
  await widget.expectState('ready');
  await widget.press();
  await widget.expectState('confirming');
  await widget.expectDisabledButton('order');
  await widget.pressAnyway();
  await widget.expectState('active');
  expect(await user.ordersReceived()).toBe(1);
  expect(await user.ordersAccepted()).toBe(1);
  expect(await widget.statesTold()).toEqual(['ready', 'ordering', 'confirming', 'active']);
}
