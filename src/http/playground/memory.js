const TABS = "graphiql:tabState";
/** Never kept: what the open tab holds once more, and GraphiQL's own switch for headers. */
const UNKEPT = ["query", "variables", "headers", "shouldPersistHeaders"].map(
  (name) => `graphiql:${name}`,
);
const SWITCH = "parley:remember";

/**
 * What the browser keeps of the tabs for the next visit: their queries always, their variables and
 * headers, in which a key may stand, only while the visitor wants them remembered.
 *
 * @param {Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">} kept
 * @param {readonly { query: string, variables?: string }[]} examples give their variables again
 */
export function openMemory(kept, examples) {
  const isOn = () => kept.getItem(SWITCH) === "true";
  /** All of the tabs, as GraphiQL last told. */
  let tabs = tabsIn(kept.getItem(TABS));

  function keep() {
    for (const name of UNKEPT) kept.removeItem(name);
    if (tabs) kept.setItem(TABS, JSON.stringify(isOn() ? tabs : withoutSecrets(tabs)));
    else kept.removeItem(TABS);
  }
  keep();
  if (!isOn() && tabs) tabs = withoutSecrets(tabs);
  if (tabs) tabs = { ...tabs, tabs: tabs.tabs.map((tab) => withExample(tab, examples)) };

  return {
    isOn,
    turn(on) {
      if (on) kept.setItem(SWITCH, "true");
      else kept.removeItem(SWITCH);
      keep();
    },
    /** The tab in front, nothing on a first visit. */
    openTab: () => tabs?.tabs[tabs.activeTabIndex],
    /** What GraphiQL takes for the browser's storage. */
    storage: {
      getItem(name) {
        if (UNKEPT.includes(name)) return null;
        return name === TABS && tabs ? JSON.stringify(tabs) : kept.getItem(name);
      },
      setItem(name, value) {
        if (UNKEPT.includes(name)) return;
        if (name !== TABS) return kept.setItem(name, value);
        tabs = tabsIn(value);
        keep();
      },
      removeItem(name) {
        if (name === TABS) tabs = undefined;
        kept.removeItem(name);
      },
      clear() {
        tabs = undefined;
        const names = Array.from({ length: kept.length }, (_, index) => kept.key(index));
        for (const name of names) if (name?.startsWith("graphiql:")) kept.removeItem(name);
      },
      get length() {
        return kept.length;
      },
    },
  };
}

function tabsIn(text) {
  try {
    const state = JSON.parse(text);
    return Array.isArray(state.tabs) ? state : undefined;
  } catch {
    return undefined;
  }
}

const withoutSecrets = (state) => ({
  ...state,
  tabs: state.tabs.map((tab) => ({ ...tab, variables: null, headers: null })),
});

/** A tab without variables has those of the example of its name, though its query was changed. */
function withExample(tab, examples) {
  const name = nameOf(tab.query);
  const example = examples.find(({ query }) => name && nameOf(query) === name);
  return { ...tab, variables: tab.variables ?? example?.variables ?? null };
}

const nameOf = (query) => /^(?:query|mutation|subscription)\s+(\w+)/m.exec(query ?? "")?.[1];
