// What a computer tells before it sleeps and when its session is locked, on a machine that has no logind: a bus like the system's in the flow's own folder, with src-tauri/examples/logind in logind's place.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A bus that whoever runs the flow may use as they like. */
const settings = (socket) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
`;

/** Waits until a program says that it can be used. */
async function ready(name, program) {
  const gone = once(program, "exit").then(([code]) => Promise.reject(new Error(`${name} ended at once with ${code}`)));
  await Promise.race([once(program.stdout, "data"), gone]);
}

/** Begins bus and logind. `said` is what it has told, line by line; `watched` the file that it looks for when sleep is let go. */
export async function beginLogind(stage, watched) {
  const [socket, file] = [stage.path("system-bus"), stage.path("system-bus.conf")];
  writeFileSync(file, settings(socket));
  const address = `unix:path=${socket}`;
  const bus = spawn("dbus-daemon", [`--config-file=${file}`, "--nofork", "--nopidfile", "--print-address"], { stdio: ["ignore", "pipe", "ignore"] });
  const programs = [bus];
  const end = () => {
    for (const program of programs) program.kill();
  };
  try {
    await ready("dbus-daemon", bus);
    const logind = spawn(process.env.SAMLAT_LOGIND, [watched], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: address } });
    programs.push(logind);
    await ready("logind", logind);
    const said = [];
    createInterface({ input: logind.stdout }).on("line", (line) => said.push(line));
    return { address, said, tell: (word) => logind.stdin.write(`${word}\n`), end };
  } catch (error) {
    end();
    throw error;
  }
}
