import { curlCommand } from "./curl.js";

const SHOWN_MS = 6_000;

/** Makes the bar above GraphiQL work: the switch, the button that copies, the one that explains. */
export function startBar(memory, endpoint) {
  const remember = document.getElementById("remember");
  const showSwitch = () => {
    remember.checked = memory.isOn();
  };
  showSwitch();
  remember.addEventListener("change", () => memory.turn(remember.checked));
  window.addEventListener("storage", showSwitch); // it was turned in another window

  document.getElementById("schema").addEventListener("click", () => {
    document.querySelector('[aria-label="Show Documentation Explorer"]')?.click();
  });

  const button = document.getElementById("copy");
  const said = document.getElementById("said");
  let clearing;
  button.addEventListener("click", async () => {
    clearTimeout(clearing);
    said.textContent = ""; // so that the same words are read out again
    try {
      await copy(curlCommand(openTab(memory, endpoint)));
      said.textContent = "Copied.";
    } catch (error) {
      said.textContent = `Not copied: ${error.message}.`;
    }
    button.focus();
    clearing = setTimeout(() => {
      said.textContent = "";
    }, SHOWN_MS);
  });
}

/** What stands in the editors now; GraphiQL tells of it half a second later. */
function openTab(memory, endpoint) {
  const textOf = (file) => {
    const models = window.monaco?.editor.getModels() ?? [];
    return models.find(({ uri }) => uri.path.endsWith(file))?.getValue() ?? "";
  };
  const query = textOf("operation.graphql");
  const told = memory.openTab();
  return {
    address: new URL(endpoint, location.href).href,
    query,
    variables: textOf("variables.json"),
    headers: textOf("request-headers.json"),
    operationName: told?.query === query ? told.operationName : undefined,
  };
}

/** Pages that came over plain HTTP from another machine have no clipboard but the old command. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("the browser does not allow it");
}
