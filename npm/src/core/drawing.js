// What the core draws into the face of an element.
import { look } from './look.js';

export class Drawing {
  #container = document.createElement('div');
  #mount;

  constructor(face, session) {
    face.dress(look());
    face.show(this.#container);
    this.#mount = session.mount(face.part, this.#container);
  }

  // The theme of the session that a part belongs to; the part's own comes first.
  setTheme(theme) {
    this.#container.setAttribute('data-theme', theme ?? 'auto');
  }

  end() {
    this.#mount.free();
  }
}
