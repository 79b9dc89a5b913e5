/** The places in a text that the API marks as found: its `<mark>` are kept, all else is shown as text. */
export function Snippet({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return (
    <p class="snippet">
      {[...body.childNodes].map((node, index) =>
        node.nodeName === "MARK" ? <mark key={index}>{node.textContent}</mark> : node.textContent,
      )}
    </p>
  );
}
