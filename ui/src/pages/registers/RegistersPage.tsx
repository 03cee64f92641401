/** Register: whom one turns to, what is offered, what has been agreed. `#/registers/routes`, `#/registers/agencies/<id>`, `#/registers/offers`, `#/registers/agreements/<id>/change`. About no child. */
import type { PageProps } from "../../shell/pages";
import { AgenciesPart } from "./agencies/AgenciesPart";
import { OneAgency } from "./agencies/OneAgency";
import { AgreementsPart } from "./agreements/AgreementsPart";
import { OneAgreement } from "./agreements/OneAgreement";
import { WriteAgreement } from "./agreements/WriteAgreement";
import { OffersPart } from "./offers/OffersPart";
import { RoutesPart } from "./routes/RoutesPart";

export default function RegistersPage({ path: [part, id, act] }: PageProps) {
  if (part === "agencies") return id ? <OneAgency id={id} /> : <AgenciesPart />;
  if (part === "offers") return <OffersPart />;
  if (part === "agreements") {
    if (id === "new") return <WriteAgreement id={null} />;
    if (id && act === "change") return <WriteAgreement id={id} />;
    return id ? <OneAgreement id={id} /> : <AgreementsPart />;
  }
  return <RoutesPart wanted={id ?? ""} />;
}
