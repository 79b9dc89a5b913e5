import { drawPicture, type Scene, type Transform } from "./picture.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much more than is seen is drawn on each side, as a share of the size. */
const MARGIN = 0.3;

/** A picture that is kept, because to move it takes a hundredth of the time that it takes to draw. */
export interface Sheet {
  /** Draws anew when it is next shown. */
  forget(): void;
  /**
   * Shows it by a transform. What is kept is moved and scaled, unless it does not fill what is seen
   * or `isSharp` asks for more.
   */
  show(context: CanvasRenderingContext2D, scene: Scene, at: Transform, isSharp: boolean): void;
  resize(size: Size, ratio: number): void;
}

export function createSheet(): Sheet {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  let drawn: Transform | undefined;

  const marginX = () => size.width * MARGIN;
  const marginY = () => size.height * MARGIN;

  /** Where the kept picture lies in what is seen. */
  function placeOf(kept: Transform, at: Transform) {
    const scale = at.k / kept.k;
    return {
      x: at.x - (kept.x + marginX()) * scale,
      y: at.y - (kept.y + marginY()) * scale,
      width: (size.width + 2 * marginX()) * scale,
      height: (size.height + 2 * marginY()) * scale,
    };
  }

  function isEnough(kept: Transform, at: Transform): boolean {
    const { x, y, width, height } = placeOf(kept, at);
    return x <= 0 && y <= 0 && x + width >= size.width && y + height >= size.height;
  }

  function draw(scene: Scene, at: Transform): void {
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = scene.theme.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawPicture(context, scene, { k: at.k, x: at.x + marginX(), y: at.y + marginY() });
  }

  return {
    forget() {
      drawn = undefined;
    },
    show(target, scene, at, isSharp) {
      if (canvas.width === 0 || canvas.height === 0) return; // not yet, or no longer, on the page
      const isExact = drawn?.k === at.k;
      if (!drawn || !isEnough(drawn, at) || (isSharp && !isExact)) {
        draw(scene, at);
        drawn = at;
      }
      const { x, y, width, height } = placeOf(drawn, at);
      target.drawImage(canvas, x, y, width, height);
    },
    resize(newSize, newRatio) {
      size = newSize;
      ratio = newRatio;
      canvas.width = Math.round((size.width + 2 * marginX()) * ratio);
      canvas.height = Math.round((size.height + 2 * marginY()) * ratio);
      drawn = undefined;
    },
  };
}
