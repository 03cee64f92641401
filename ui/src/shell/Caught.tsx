/** Where a page could not be fetched or broke while it was shown: a sentence and a way on, never an empty window. */
import { Component, type ReactNode } from "react";
import { ApiError } from "../api/call";
import { Failed } from "./Failed";

interface Props {
  children: ReactNode;
}

export class Caught extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    // A module that failed once fails for as long as the window lives; the core knows where we were.
    return <Failed error={new ApiError("unexpected")} acted onAgain={() => window.location.reload()} />;
  }
}
