// The entry that defines the elements.
import { define } from './element.js';

define();

export * from './element.js';
