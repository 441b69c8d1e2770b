// React components for the elements: props become attributes, properties and listeners.
'use client';

import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { attributesByProp, booleans, eventsByProp, properties } from 'order-card:names';
import { define } from './element.js';

// On the server, where no effect runs, React 18 warns of layout effects.
const useEffectOfLayout = globalThis.document ? useLayoutEffect : useEffect;

function component(name, tag) {
  const Component = forwardRef((props, ref) => {
    const element = useRef(null);
    const newest = useRef(props);
    const given = useRef({});
    // A new function would be a new sign-in, and many pages write one anew with each drawing.
    const ask = useRef(() => newest.current.getAccessToken?.());

    useImperativeHandle(ref, () => element.current, []);

    useEffectOfLayout(() => {
      newest.current = props;
      for (const property of properties) {
        const value = property === 'getAccessToken' && props[property] ? ask.current : props[property];
        // What the page has set on the element itself stays, where there is no such prop.
        if (given.current[property] !== value) {
          element.current[property] = given.current[property] = value;
        }
      }
    });

    useEffectOfLayout(() => {
      // Only now, so that an element that the server has drawn asks for no token before it is given.
      define();
      const host = element.current;
      const ended = new AbortController();
      for (const [prop, event] of Object.entries(eventsByProp)) {
        host.addEventListener(event, (happened) => newest.current[prop]?.(happened), { signal: ended.signal });
      }
      return () => ended.abort();
    }, []);

    // The element reflects its state as an attribute, which the server did not write.
    return createElement(tag, { ...markup(props), ref: element, suppressHydrationWarning: true });
  });
  Component.displayName = name;
  return Component;
}

// React 18 knows nothing of the names in HTML where it draws a custom element.
function markup(props) {
  const attributes = {};
  for (const [prop, value] of Object.entries(props)) {
    if (prop in eventsByProp || properties.includes(prop)) continue;
    const name = prop === 'className' ? 'class' : (attributesByProp[prop] ?? prop);
    const isBoolean = booleans.includes(name) || name === 'hidden' || name === 'inert';
    attributes[name] = isBoolean ? (value ? name : undefined) : value;
  }
  return attributes;
}

export const OrderCard = component('OrderCard', 'order-card');
export const OrderCardSession = component('OrderCardSession', 'order-card-session');
export const OrderCardButton = component('OrderCardButton', 'order-card-button');
export const OrderCardBadge = component('OrderCardBadge', 'order-card-badge');
export const OrderCardSummary = component('OrderCardSummary', 'order-card-summary');
