/** Structure faults that axe finds: names, roles, order. Colours and sizes need a real browser. */
import axe from "axe-core";

// React Aria empties the boxes it speaks through, and they outlive the test before.
const announcers = [["[data-live-announcer]"]];

export async function structureFaults(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [root], exclude: announcers },
    {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "target-size": { enabled: false } },
    },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}
