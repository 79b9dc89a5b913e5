import { Page } from "../part/page.tsx";

export const NetworkView = () => <Page title="Network">…</Page>;
