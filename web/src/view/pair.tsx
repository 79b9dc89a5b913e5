import { Page } from "../part/page.tsx";

export const PairView = () => <Page title="Pair">…</Page>;
