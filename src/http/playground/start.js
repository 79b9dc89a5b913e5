/* global YogaGraphiQL */
// Starts GraphiQL in the browser with what the page says about this server.
import { startBar } from "./bar.js";
import { openMemory } from "./memory.js";

/** A window as narrow as a phone has no room for anything beside the query. */
const NARROW_PX = 800;

const page = JSON.parse(document.getElementById("page").textContent);
const memory = openMemory(localStorage, page.options.defaultTabs);

// A query that the address brings, as /graphql?query=…&variables=…, opens in a tab of its own.
const address = new URL(location.href);
const linked = address.searchParams.get("query");
const linkedVariables = address.searchParams.get("variables") ?? "";
address.search = "";
history.replaceState({}, "", address);

const options = {
  ...page.options,
  storage: memory.storage,
  shouldPersistHeaders: true, // the memory decides
  onEditQuery: () => {}, // GraphiQL keeps the tabs itself, and the address need not grow with them
};

// GraphiQL keeps the tabs of a visit. To go on with the last one it must be told its content.
const active = memory.openTab();
if (active) {
  options.initialQuery = linked ?? active.query;
  if (options.initialQuery === active.query) {
    options.initialVariables = active.variables ?? "";
    options.initialHeaders = active.headers ?? "";
  }
} else {
  if (linked)
    options.defaultTabs = [{ query: linked, variables: linkedVariables }, ...options.defaultTabs];
  if (innerWidth > NARROW_PX) options.visiblePlugin = "Documentation Explorer";
}

if (linked) options.initialVariables = linkedVariables;

startBar(memory, page.options.endpoint);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), options);
