// Runs before GraphiQL, whose editor reads this when it loads.
const { workers } = JSON.parse(document.getElementById("page").textContent);

window.MonacoEnvironment = {
  globalAPI: true, // the bar reads what stands in the editors
  getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService,
};
