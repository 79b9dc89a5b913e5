import { Page } from "../part/page.tsx";

export const OrganizationView = () => <Page title="Organization">…</Page>;
