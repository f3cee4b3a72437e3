// Stands before JupyterLite's own worker: tells the page what Python fetches, and what fails.
// Pyodide itself goes on without a package that could not be loaded, and says nothing.
{
  const plain = self.fetch;
  const tell = (file, state, why = "") => self.postMessage({ _fetched: { file, state, why } });
  self.fetch = async (what, ...more) => {
    const file = new URL(what.url ?? what, self.location).pathname.split("/").at(-1);
    tell(file, "starts");
    try {
      const answer = await plain(what, ...more);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
      const read = answer.arrayBuffer.bind(answer);
      answer.arrayBuffer = () => read().catch((problem) => {
        tell(file, "failed", problem.message);
        throw problem;
      });
      tell(file, "here");
      return answer;
    } catch (problem) {
      tell(file, "failed", problem.message);
      throw problem;
    }
  };
}
