// What the core draws into an element, in the place of its skeleton.
import face from '../../../style/face.css';
import lists from '../../../style/lists.css';
import widget from '../../../style/widget.css';

export class Drawing {
  #container = document.createElement('div');
  #mount;

  constructor(skeleton, session) {
    skeleton.adoptStyles(face + lists + widget);
    skeleton.show(this.#container);
    this.#mount = session.mount(skeleton.part, this.#container);
    document.addEventListener('visibilitychange', this.#rest);
    this.#rest();
  }

  // The theme of the session that a part belongs to; the part's own comes first.
  setTheme(theme) {
    this.#container.setAttribute('data-theme', theme ?? 'auto');
  }

  end() {
    document.removeEventListener('visibilitychange', this.#rest);
    this.#mount.free();
  }

  // Nothing moves in a page that nobody sees.
  #rest = () => this.#container.toggleAttribute('data-unseen', document.visibilityState === 'hidden');
}
