import { useLocation } from "preact-iso";
import { hasPlayground } from "../api.ts";
import { SearchBox } from "./search-box.tsx";

const VIEWS = [
  ["/network", "Network"],
  ["/timeline", "Timeline"],
  ["/map", "Map"],
] as const;

export function Header() {
  const { path } = useLocation();
  return (
    <header class="top">
      <a class="brand" href="/">
        <img src="/icon.svg" width="28" height="28" alt="" />
        Parley
      </a>
      <SearchBox />
      <nav aria-label="Views">
        {VIEWS.map(([address, name]) => (
          <a key={address} href={address} aria-current={path === address ? "page" : undefined}>
            {name}
          </a>
        ))}
        {hasPlayground && <a href="/graphql">Playground</a>}
      </nav>
    </header>
  );
}
