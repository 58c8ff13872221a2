import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { reorder } from './reorder';

const HEIGHT = 40;
let list: HTMLElement;
let moved: [string, string | null][];
let leave: () => void;

/** Draws some of the rows, each as high as the others, beginning at the top. */
function draw(ids: readonly string[], order: readonly string[] = ids): void {
  list = document.createElement('div');
  list.setPointerCapture = vi.fn();
  for (const [at, id] of ids.entries()) {
    const row = document.createElement('div');
    row.dataset['id'] = id;
    row.innerHTML = '<button data-grip>hold</button><p>text</p>';
    row.getBoundingClientRect = () => new DOMRect(0, at * HEIGHT, 100, HEIGHT);
    list.append(row);
  }
  document.body.append(list);
  moved = [];
  leave = reorder({ order: () => order, onmove: (id, after) => moved.push([id, after]) })(list);
}

const grip = (id: string): Element => list.querySelector(`[data-id=${id}] [data-grip]`) ?? list;

function pointer(target: EventTarget, name: string, clientY: number): void {
  const event = new MouseEvent(name, { clientY, bubbles: true, cancelable: true });
  target.dispatchEvent(Object.assign(event, { pointerId: 1 }));
}

function dragTo(id: string, y: number): void {
  pointer(grip(id), 'pointerdown', 0);
  pointer(window, 'pointermove', y);
}

beforeEach(() => draw(['a', 'b', 'c']));
afterEach(() => {
  leave();
  list.remove();
});

it('puts a row where it is let go, and shows the place before', () => {
  dragTo('a', 2 * HEIGHT - 5);
  expect(list.querySelector('[data-drop]')).toMatchObject({ dataset: { id: 'c', drop: 'before' } });
  expect(list.querySelector('[data-dragged]')).toMatchObject({ dataset: { id: 'a' } });
  pointer(window, 'pointerup', 2 * HEIGHT - 5);
  expect(moved).toEqual([['a', 'b']]);
  expect(list.querySelector('[data-drop], [data-dragged]'), 'no mark stays').toBeNull();
});

it('puts a row before all and behind all', () => {
  dragTo('c', -500);
  pointer(window, 'pointerup', -500);
  dragTo('a', 500);
  pointer(window, 'pointerup', 500);
  expect(moved).toEqual([
    ['c', null],
    ['a', 'c'],
  ]);
});

it('knows what stands before a row that is not drawn', () => {
  leave();
  list.remove();
  draw(['c', 'd', 'e'], ['a', 'b', 'c', 'd', 'e']);
  dragTo('e', 5);
  pointer(window, 'pointerup', 5);
  expect(moved, 'behind the one above, which was scrolled away').toEqual([['e', 'b']]);
});

it('takes a trembling hand for a click, and a drag for none', () => {
  const clicked = vi.fn();
  grip('a').addEventListener('click', clicked);
  dragTo('a', 3);
  pointer(window, 'pointerup', 3);
  pointer(grip('a'), 'click', 3);
  expect(clicked).toHaveBeenCalledTimes(1);
  dragTo('a', 100);
  pointer(window, 'pointerup', 100);
  pointer(grip('a'), 'click', 100);
  expect(clicked, 'let go over the button is no click').toHaveBeenCalledTimes(1);
});

it('is called off with Escape, and moves nothing that stays in its place', () => {
  dragTo('a', 100);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  pointer(window, 'pointerup', 100);
  dragTo('b', HEIGHT + 10);
  pointer(window, 'pointerup', HEIGHT + 10);
  expect(moved).toEqual([]);
});

it('is held by its grip alone, and by the first button', () => {
  const text = list.querySelector('[data-id=a] p') ?? list;
  pointer(text, 'pointerdown', 0);
  pointer(window, 'pointermove', 100);
  pointer(window, 'pointerup', 100);
  expect(moved, 'a text can be marked').toEqual([]);
});
