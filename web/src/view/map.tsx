import { Page } from "../part/page.tsx";

export const MapView = () => <Page title="Map">…</Page>;
