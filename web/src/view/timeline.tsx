import { Page } from "../part/page.tsx";

export const TimelineView = () => <Page title="Timeline">…</Page>;
