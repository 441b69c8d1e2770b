// The entry that pages load: defines the elements.
import { define } from './define.js';

define();
