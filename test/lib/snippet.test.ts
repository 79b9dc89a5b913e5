import fc from "fast-check";
import { expect, it } from "vitest";
import { FOUND_END, FOUND_START, snippetHtml } from "../../src/lib/snippet.ts";

it("marks what was found and escapes all else", () => {
  const marked = `<b>Tom & "${FOUND_START}Putin${FOUND_END}"</b>'s`;
  expect(snippetHtml(marked)).toBe(
    "&lt;b&gt;Tom &amp; &quot;<mark>Putin</mark>&quot;&lt;/b&gt;&#39;s",
  );
});

it("leaves no sign of HTML but its own marks, whatever the text", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("<script>", "&amp;", '"', FOUND_START));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = snippetHtml(pieces.join("")).replaceAll(/<\/?mark>/g, "");
      expect(html).not.toMatch(/[<>"']/);
      expect(html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
  );
});
