// What the window and its processes wrote, made and asked of the network, as strace saw it.
import { createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const CALLS = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,copy_file_range,sendfile,splice,socket,connect,bind,openat,open,creat,rename,renameat,renameat2,execve";

/** Writes a program that starts the window under strace; every process that it starts is seen too. */
export function tracer(path, app, trace) {
  writeFileSync(path, `#!/bin/sh\nexec strace -f --seccomp-bpf -xx -yy -s 9999999 -e trace=${CALLS} -e signal=none -o '${trace}' '${app}' "$@"\n`, { mode: 0o700 });
}

const plain = (hex) => Buffer.from(hex.replace(/\\x/g, ""), "hex");

/** A descriptor with what it stands for: `5<\x2f…>` is a file, `7<TCP:[…]>` a socket. */
function target(text) {
  const [, number = "", inside = ""] = /^(-?\d+)<((?:->|[^>])*)>/.exec(text) ?? [];
  return { number: Number(number), name: /^(\\x[0-9a-f]{2})+/.test(inside) ? plain(/^(?:\\x[0-9a-f]{2})+/.exec(inside)[0]).toString() : inside };
}

/** No file on a disk: what goes between processes, memory without a name, devices. */
const NO_FILE = /^(UNIX|TCP|UDP|NETLINK|socket:|pipe:|anon_inode:|\/memfd:|\/dev\/(null|pts|tty|dri|urandom)|\/proc\/)/;

/** Reads a recording. `files`: path and everything written to it, in order; `sockets`: what went where else; `asked`: sockets asked for; `opened`: paths opened to be written to; `names`: every path and program named. */
export async function read(trace) {
  const files = new Map();
  const others = new Map();
  const [asked, bound, programs] = [[], [], new Map()];
  const [opened, names] = [new Set(), []];
  const peers = new Map();
  for await (const line of createInterface({ input: createReadStream(trace), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [, pid, call, inside] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    if (!call) continue;
    const texts = () => [...inside.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => plain(hex));
    if (call === "socket") asked.push({ pid, what: inside });
    else if (call === "bind" || call === "connect") {
      const to = /sin_port=htons\((\d+)\).*?"((?:\\x..)+)"/.exec(inside);
      bound.push({ pid, call, port: to ? Number(to[1]) : null, host: to ? plain(to[2]).toString() : null, what: inside });
      const path = /sun_path=@?"((?:\\x..)+)"/.exec(inside);
      const socket = /\[(\d+)/.exec(inside)?.[1];
      if (path && socket) peers.set(socket, plain(path[1]).toString());
    } else if (call === "execve") {
      names.push(...texts());
      programs.set(pid, texts()[0]?.toString());
    } else if (/^(openat|open|creat|rename)/.test(call)) {
      names.push(...texts());
      if (/O_WRONLY|O_RDWR|O_CREAT/.test(inside) || call === "creat") {
        const path = texts().at(0)?.toString();
        if (path?.startsWith("/")) opened.add(path);
      }
    } else {
      const { name } = target(inside);
      const into = NO_FILE.test(name) ? others : files;
      const key = into === others ? named(name, peers) : name;
      if (!into.has(key)) into.set(key, []);
      into.get(key).push(...texts());
    }
  }
  const whole = (map) => new Map([...map].map(([name, parts]) => [name, Buffer.concat(parts)]));
  return { files: whole(files), others: whole(others), asked, bound, opened, names: Buffer.concat(names), programs };
}

/** Unix sockets by whom they lead to. */
function named(name, peers) {
  const socket = /^UNIX[^[]*\[(\d+)/.exec(name)?.[1];
  return socket && peers.has(socket) ? `unix ${peers.get(socket)}` : name.replace(/\[.*$/, name.startsWith("TCP") ? name.slice(name.indexOf("[")) : "");
}
