/**
 * Counts the frames in which a canvas shows something else than in the one before, as `data-moves`
 * of the page's body. It runs in the page.
 */
export function countMoves(element: Element): void {
  if (!(element instanceof HTMLCanvasElement)) throw new Error("No canvas.");
  const context = element.getContext("2d");
  let before = "";
  let moves = 0;
  const look = () => {
    const row = context?.getImageData(0, element.height >> 1, element.width, 2).data ?? [];
    const now = row.join();
    if (before && now !== before) moves += 1;
    before = now;
    document.body.dataset.moves = String(moves);
    requestAnimationFrame(look);
  };
  look();
}
