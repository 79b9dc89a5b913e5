/* global YogaGraphiQL */
// Starts GraphiQL in the browser with what the page says about this server.
const page = JSON.parse(document.getElementById("page").textContent);

window.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => page.workers[label] ?? page.workers.editorWorkerService,
};

// A query that the address brings, as /graphql?query=…, opens in a tab of its own.
const address = new URL(location.href);
const linked = address.searchParams.get("query");
address.search = "";
history.replaceState({}, "", address);

const options = {
  ...page.options,
  onEditQuery: () => {}, // GraphiQL keeps the tabs itself, and the address need not grow with them
};

// GraphiQL keeps the tabs of a visit. To go on with the last one it must be told its content.
const active = lastTab();
if (active) {
  options.initialQuery = linked ?? active.query;
  if (options.initialQuery === active.query) options.initialVariables = active.variables ?? "";
} else {
  if (linked) options.defaultTabs = [{ query: linked }, ...options.defaultTabs];
  options.visiblePlugin = "Documentation Explorer";
}

YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), options);

/** The tab that was open at the end of the last visit; nothing on the first one. */
function lastTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem("graphiql:tabState"));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}
