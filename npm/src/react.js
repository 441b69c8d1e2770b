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
    const latestProps = useRef(props);
    const assigned = useRef({ __proto__: null });
    const asked = useRef();
    // A new function would be a new sign-in, and many pages write one anew with each drawing.
    const askToken = useRef(() => latestProps.current.getAccessToken?.());

    useImperativeHandle(ref, () => element.current, []);

    useEffectOfLayout(() => {
      latestProps.current = props;
      for (const property of properties) {
        const given = Object.hasOwn(props, property) ? props[property] : undefined;
        const isToken = property === 'getAccessToken' && given;
        const value = isToken ? askToken.current : given;
        // Where nobody is signed in, a new function may be the sign-in that is waited for.
        const isSignIn = isToken && given !== asked.current && element.current.getAttribute('state') === 'signed-out';
        if (isToken) asked.current = given;
        // What the page has set on the element itself stays, where there is no such prop.
        if (isSignIn || assigned.current[property] !== value) {
          element.current[property] = assigned.current[property] = value;
        }
      }
    });

    useEffectOfLayout(() => {
      // Only now, so that an element that the server has drawn asks for no token before it is given.
      define();
      const host = element.current;
      const unmounted = new AbortController();
      for (const prop of Object.keys(eventsByProp)) {
        const options = { __proto__: null, signal: unmounted.signal };
        host.addEventListener(eventsByProp[prop], (event) => latestProps.current[prop]?.(event), options);
      }
      return () => unmounted.abort();
    }, []);

    // The element reflects its state as an attribute, which the server did not write.
    return createElement(tag, { ...markup(props), ref: element, suppressHydrationWarning: true });
  });
  Component.displayName = name;
  return Component;
}

// React 18 knows nothing of the names in HTML where it draws a custom element.
function markup(props) {
  const attributes = { __proto__: null };
  for (const prop of Object.keys(props)) {
    if (Object.hasOwn(eventsByProp, prop) || properties.includes(prop)) continue;
    const written = Object.hasOwn(attributesByProp, prop) ? attributesByProp[prop] : prop;
    const name = prop === 'className' ? 'class' : written;
    const isBoolean = booleans.includes(name) || name === 'hidden' || name === 'inert';
    attributes[name] = isBoolean ? (props[prop] ? name : undefined) : props[prop];
  }
  return attributes;
}

export const OrderCard = component('OrderCard', 'order-card');
export const OrderCardSession = component('OrderCardSession', 'order-card-session');
export const OrderCardButton = component('OrderCardButton', 'order-card-button');
export const OrderCardBadge = component('OrderCardBadge', 'order-card-badge');
export const OrderCardSummary = component('OrderCardSummary', 'order-card-summary');
