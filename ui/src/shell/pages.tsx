/** Finds the page of a place: pages/<place>/<Place>Page.tsx, its default export. A new page needs its folder and nothing here. */
import type { ComponentType } from "react";
import { EmptyState } from "../components/EmptyState";
import { Link } from "../components/Link";
import { PageHead } from "../components/PageHead";
import { say } from "../words/words";
import { type Route, to } from "./route";

export interface PageProps {
  /** What follows the place in the address: an id, a tab. */
  path: readonly string[];
}

const modules = import.meta.glob<ComponentType<PageProps>>("../pages/*/*Page.tsx", { import: "default", eager: true });

const pages = new Map<string, ComponentType<PageProps>>();
for (const [file, page] of Object.entries(modules)) {
  const [, folder = "", name = ""] = /pages\/([^/]+)\/(\w+)Page\.tsx$/.exec(file) ?? [];
  if (name.toLowerCase() === folder.toLowerCase()) pages.set(folder, page);
}

export function Page({ route }: { route: Route }) {
  const Found = pages.get(route.place);
  if (Found) return <Found path={route.path} />;
  return (
    <>
      <PageHead title={say("missing-title")} />
      <EmptyState
        title={say("missing-lead")}
        action={
          <Link href={to("today")} look="primary">
            {say("missing-action")}
          </Link>
        }
      />
    </>
  );
}
