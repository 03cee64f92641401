/** Prints a paper in another language than Swedish: those that all of the paper is written in. Nothing when there is none. */
import { useKeptAnswer } from "../../api/answers";
import { Button } from "../../components/Button";
import { Menu } from "../../components/Menu";
import { say } from "../../words/words";
import styles from "./LanguageMenu.module.css";

export interface LanguageMenuProps {
  /** The paper's name in the core: "invitation". */
  paper: string;
  onChoose: (language: string) => void;
  dense?: boolean;
  /** Where two papers stand beside each other: "Easy to read in another language". */
  label?: string;
}

export function LanguageMenu({ paper, onChoose, dense, label }: LanguageMenuProps) {
  const list = useKeptAnswer("list_paper_texts", {});
  const name = label ?? say("papers-print-other");
  if (list.state === "waiting")
    return (
      <span className={styles.place}>
        <Button look="quiet" icon="more" dense={dense} isDisabled>
          {name}
        </Button>
      </span>
    );
  if (list.state === "failed") return null;
  const ready = list.value.papers.find((one) => one.paper === paper)?.languages.filter((one) => one.ready) ?? [];
  const choices = list.value.languages
    .filter(({ code }) => code !== "sv" && ready.some(({ language }) => language === code))
    .map(({ code, name }) => ({ id: code, name, onChoose: () => onChoose(code) }));
  return choices.length > 0 ? <Menu dense={dense} label={name} choices={choices} /> : null;
}
