/** What a list that is put in order by dragging must tell; rows carry `data-id`, what they are held by `data-grip`. */
export interface Reordering {
  /** The ids of all rows in their order, drawn or not. */
  order: () => readonly string[];
  /** Puts a row behind another one, or before all. */
  onmove: (id: string, after: string | null) => void;
}

interface Drag {
  id: string;
  pointer: number;
  /** Where it was taken, and where the pointer is. */
  from: number;
  y: number;
  /** Whether it has been moved far enough to be no click. */
  moving: boolean;
  after: string | null | undefined;
}

/** Pixels by which a hand trembles. */
const TREMBLE = 5;
/** How near to its end a list begins to scroll, and by how much at most in a frame. */
const EDGE = 48;
const FASTEST = 14;

/** Lets the rows of a list be dragged by mouse, pen or finger. The native drag and drop of the web view is off where files are dropped. */
export function reorder({ order, onmove }: Reordering): (list: HTMLElement) => () => void {
  return (list) => {
    let drag: Drag | undefined;
    let frame = 0;

    const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-id]')];

    function unmark(): void {
      for (const row of rows()) {
        delete row.dataset['drop'];
        delete row.dataset['dragged'];
      }
    }

    /** Finds the place under the pointer, and shows it. */
    function aim(held: Drag): void {
      unmark();
      const others = rows().filter((row) => row.dataset['id'] !== held.id);
      const dragged = rows().find((row) => row.dataset['id'] === held.id);
      if (dragged) dragged.dataset['dragged'] = '';
      const next = others.find((row) => {
        const { top, height } = row.getBoundingClientRect();
        return held.y < top + height / 2;
      });
      const ids = order().filter((id) => id !== held.id);
      if (next) {
        next.dataset['drop'] = 'before';
        held.after = ids[ids.indexOf(next.dataset['id'] ?? '') - 1] ?? null;
      } else {
        const last = others.at(-1);
        if (last) last.dataset['drop'] = 'after';
        held.after = last?.dataset['id'];
      }
    }

    /** Scrolls while the pointer is held near an end; rows that come into sight can be aimed at. */
    function scroll(): void {
      if (!drag?.moving) return;
      const pane = list.closest<HTMLElement>('.scroll') ?? list;
      const { top, bottom } = pane.getBoundingClientRect();
      const beyond = Math.max(0, drag.y - (bottom - EDGE)) - Math.max(0, top + EDGE - drag.y);
      if (beyond !== 0) {
        pane.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, beyond / 3));
        aim(drag);
      }
      frame = requestAnimationFrame(scroll);
    }

    function begin(event: PointerEvent): void {
      const at = event.target;
      if (event.button !== 0 || !(at instanceof Element) || !at.closest('[data-grip]')) return;
      const id = at.closest<HTMLElement>('[data-id]')?.dataset['id'];
      if (id === undefined) return;
      const y = event.clientY;
      drag = { id, pointer: event.pointerId, from: y, y, moving: false, after: undefined };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', stop);
      addEventListener('keydown', escape, true);
    }

    function move(event: PointerEvent): void {
      if (drag?.pointer !== event.pointerId) return;
      drag.y = event.clientY;
      if (!drag.moving) {
        if (Math.abs(drag.y - drag.from) < TREMBLE) return;
        drag.moving = true;
        list.setPointerCapture(event.pointerId);
        frame = requestAnimationFrame(scroll);
      }
      event.preventDefault();
      aim(drag);
    }

    function end(event: PointerEvent): void {
      if (drag?.pointer !== event.pointerId) return;
      const { id, after, moving } = drag;
      stop();
      if (!moving) return;
      // The button that was held must not take this for a click.
      list.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => list.removeEventListener('click', swallow, { capture: true }));
      const ids = order();
      const before = ids[ids.indexOf(id) - 1] ?? null;
      if (after !== undefined && after !== before) onmove(id, after);
    }

    function stop(): void {
      cancelAnimationFrame(frame);
      drag = undefined;
      unmark();
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', stop);
      removeEventListener('keydown', escape, true);
    }

    function escape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !drag?.moving) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    }

    function swallow(event: MouseEvent): void {
      event.preventDefault();
      event.stopPropagation();
    }

    list.addEventListener('pointerdown', begin);
    return () => {
      stop();
      list.removeEventListener('pointerdown', begin);
    };
  };
}
