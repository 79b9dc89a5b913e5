import { Page } from "../part/page.tsx";

export const CountryView = () => <Page title="Country">…</Page>;
