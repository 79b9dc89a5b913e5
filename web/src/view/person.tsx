import { Page } from "../part/page.tsx";

export const PersonView = () => <Page title="Person">…</Page>;
