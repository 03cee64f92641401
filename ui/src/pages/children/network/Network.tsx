/** The people around the child: a map and the same as a list; how many professionals it meets, how many the family arranged itself, and how that has changed. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { CaseView, Contact, Network as People } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Segments } from "../../../components/Marks";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { Table } from "../../../components/Table";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say, sayCode } from "../../../words/words";
import { ContactDialog } from "./ContactDialog";
import styles from "./Network.module.css";
import { NetworkMap } from "./NetworkMap";

const looks = ["map", "list"] as const;
const ringWord = (contact: Contact) =>
  contact.sector
    ? contact.unit_name || sayCode("network-sector", contact.sector, {}, "network-sector-other")
    : say(contact.ring === "family" ? "network-family" : "network-near");

export function Network({ view }: { view: CaseView }) {
  const network = useAnswer("contacts_of_case", { case: view.case.id });
  if (network.state === "waiting") return <div aria-busy="true" />;
  if (network.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(network.error)}
      </Notice>
    );
  return <Shown view={view} network={network.value} />;
}

function Shown({ view, network }: { view: CaseView; network: People }) {
  const [look, setLook] = useState<(typeof looks)[number]>("map");
  const [writing, setWriting] = useState<Contact | "new" | null>(null);
  const open = view.case.closed_on === null;
  const { today, first_name: name } = network;
  return (
    <section aria-labelledby="network-title" className={styles.whole}>
      <h2 id="network-title" className="sr">
        {say("network-title", { name })}
      </h2>
      <div className={styles.count}>
        <p>
          {say("network-count", {
            name,
            titles: today.titles,
            titleWords: inWords(today.titles),
            contacts: today.contacts,
            contactWords: inWords(today.contacts),
          })}{" "}
          {today.by_family > 0 &&
            say("network-by-family", { count: today.by_family, words: capital(inWords(today.by_family)) })}
        </p>
        <span>
          <Segments
            label={<span className="sr">{say("network-look")}</span>}
            items={looks.map((id) => ({ id, name: say(`network-look-${id}`) }))}
            value={look}
            onChange={(id) => setLook(id === "list" ? "list" : "map")}
          />
        </span>
      </div>
      {look === "map" ? (
        <NetworkMap name={name} contacts={network.now} />
      ) : (
        <List view={view} contacts={network.now} open={open} onChange={setWriting} />
      )}
      {open && (
        <div className="actions">
          <Button icon="plus" onPress={() => setWriting("new")}>
            {say("network-add")}
          </Button>
        </div>
      )}
      <OverTime network={network} />
      {network.before.length > 0 && (
        <section aria-labelledby="network-before" className={styles.part}>
          <h3 id="network-before">{say("network-before")}</h3>
          <List view={view} contacts={network.before} open={open} onChange={setWriting} />
        </section>
      )}
      {writing && (
        <ContactDialog
          case={view.case.id}
          contact={writing === "new" ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  );
}

function List(props: {
  view: CaseView;
  contacts: readonly Contact[];
  open: boolean;
  onChange: (contact: Contact) => void;
}) {
  const on = useToday();
  const remove = useSubmit(async (contact: string) => {
    await call("remove_contact", { case: props.view.case.id, contact });
    toast({ text: say("network-removed"), onUndo: () => void undoAndSay() });
  });
  return (
    <>
      {remove.refused && <Notice kind="problem">{sayError(remove.refused)}</Notice>}
      <Table
        caption={say("network-title", { name: props.view.child.first_name })}
        captionHidden
        dense
        rows={props.contacts}
        rowKey={({ name, unit_name, ring }) => `${ring} ${unit_name} ${name}`}
        columns={[
          {
            id: "name",
            name: say("network-name"),
            cell: ({ name, title, holder }) => (
              <>
                {name}
                {title && <span className="muted">, {title}</span>}
                {holder && <span className={styles.holder}>{say("people-holder")}</span>}
              </>
            ),
          },
          { id: "where", name: say("network-where"), cell: ringWord },
          {
            id: "since",
            name: say("network-since"),
            cell: ({ since_on, until_on }) =>
              since_on === null
                ? ""
                : until_on
                  ? say("network-from-to", { from: dayMonth(since_on, on), to: dayMonth(until_on, on) })
                  : say("network-from", { from: dayMonth(since_on, on) }),
          },
          {
            id: "by",
            name: say("network-arranged"),
            cell: ({ arranged_by_family }) => (arranged_by_family ? say("network-arranged-yes") : ""),
          },
          {
            id: "acts",
            name: <span className="sr">{say("network-acts")}</span>,
            cell: (contact) => {
              const { id } = contact;
              return (
                id !== null &&
                props.open && (
                  <Menu
                    dense
                    label={<span className="sr">{say("network-acts-of", { name: contact.name })}</span>}
                    choices={[
                      { id: "change", name: say("change"), onChoose: () => props.onChange(contact) },
                      { id: "remove", name: say("remove"), onChoose: () => void remove.submit(id) },
                    ]}
                  />
                )
              );
            },
          },
        ]}
      />
    </>
  );
}

function OverTime({ network }: { network: People }) {
  const on = useToday();
  const first = network.over_time[0];
  if (!first || network.over_time.length < 2) return null;
  const less = first.contacts - network.today.contacts;
  return (
    <section aria-labelledby="network-time" className={styles.part}>
      <h3 id="network-time">{say("network-time")}</h3>
      <p>
        {say(less > 0 ? "network-fewer" : "network-not-fewer", {
          day: dayMonth(first.on, on),
          before: first.contacts,
          beforeWords: inWords(first.contacts),
          now: network.today.contacts,
          nowWords: inWords(network.today.contacts),
        })}
      </p>
      <Table
        caption={say("network-time")}
        captionHidden
        dense
        rows={network.over_time}
        rowKey={(one) => one.on}
        columns={[
          { id: "on", name: say("network-day"), cell: (one) => dayMonth(one.on, on) },
          { id: "contacts", name: say("network-contacts"), number: true, cell: ({ contacts }) => contacts },
          { id: "titles", name: say("network-titles"), number: true, cell: ({ titles }) => titles },
          { id: "family", name: say("network-family-arranged"), number: true, cell: ({ by_family }) => by_family },
        ]}
      />
    </section>
  );
}
