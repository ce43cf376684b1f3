#!/usr/bin/env python3
"""server.py [--commits N] BIN EXAMPLES FIXTURES

A real server: git over OpenSSH on this machine, a bare repository with the gate
that `records-gate --install` sets up, four clones of people with other roles.
Each step from a nomination to a decision is pushed by each of the four: it
comes in from who has the role, from nobody else. Then all four push at once, so
many commits each, and now and then one that breaks a promise: nothing is lost,
nothing comes in that records-audit rejects later.

Ends with 77 where there is no sshd, or none that lets this account in.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

TODAY = "2031-01-31"
PEOPLE = {"an": ["register", "send-in", "nominate"],
          "binh": ["review", "appraise"],
          "chi": ["decide-awards", "campaign"],
          "dung": ["rules", "access"]}
OWN = dict(zip(PEOPLE, ("mau/dinh-van-mau", "du/le-van-thi-du",
                        "so/mai-thi-mau-so", "tra/ta-van-kiem-tra")))
DECISION = "decisions/2027/ha-tinh-ubnd-tinh--2155-qd-ubnd.yaml"


def fail(text):
    sys.exit(f"not ok: {text}")


class Place:
    """Directories, keys and the environment that all of it runs in."""

    def __init__(self, arguments, work):
        self.work = work
        self.bin = arguments.bin.resolve()
        self.examples = arguments.examples.resolve()
        self.fixtures = arguments.fixtures.resolve()
        self.data = pathlib.Path(__file__).resolve().parent.parent / \
            "cases/data"
        self.port = free_port()
        self.clock = 0
        self.env = {
            "PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(work),
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def tick(self):
        """A later minute for each commit; its clock is that of 2028."""
        self.clock += 1
        stamp = f"{1830000000 + 60 * self.clock} +0700"
        return {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}

    def run(self, *words, cwd=None, env=None, status=0):
        done = subprocess.run(
            [str(word) for word in words], cwd=cwd, check=False, text=True,
            env={**self.env, **(env or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if status is not None and done.returncode != status:
            fail(f"{' '.join(map(str, words))}: {done.returncode}\n"
                 f"{done.stdout}")
        return done


def free_port():
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return tried.getsockname()[1]


def make_keys(place):
    for name in (*PEOPLE, "host"):
        place.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "",
                  "-f", place.work / name)
    host = (place.work / "host.pub").read_text()
    (place.work / "known").write_text(f"[127.0.0.1]:{place.port} {host}")


def start_server(place):
    shell = shutil.which("git-shell") or "/usr/lib/git-core/git-shell"
    (place.work / "authorized").write_text("".join(
        f'restrict,command="{shell} -c \\"$SSH_ORIGINAL_COMMAND\\"" '
        f'{(place.work / f"{name}.pub").read_text()}' for name in PEOPLE))
    text = f"Port {place.port}\nListenAddress 127.0.0.1\nUsePAM no\n" \
        f"HostKey {place.work}/host\nPidFile none\nStrictModes no\n" \
        f"AuthorizedKeysFile {place.work}/authorized\nMaxStartups 100\n" \
        "PasswordAuthentication no\nPermitRootLogin prohibit-password\n"
    if supports_penalties(place):
        text += "PerSourcePenalties no\n"
    (place.work / "sshd").write_text(text)
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    with open(place.work / "sshd.log", "wb") as log:
        return subprocess.Popen(
            [sshd_path(), "-D", "-e", "-f", str(place.work / "sshd")],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def sshd_path():
    return shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")


def supports_penalties(place):
    """OpenSSH 9.8 on keeps out, for a while, who fails too often."""
    (place.work / "tried").write_text(
        f"HostKey {place.work}/host\nPerSourcePenalties no\n")
    return subprocess.run([sshd_path(), "-t", "-f", place.work / "tried"],
                          check=False, stderr=subprocess.DEVNULL,
                          ).returncode == 0


def ssh_of(place, name):
    return {"GIT_SSH_COMMAND":
            f"ssh -F none -i {place.work}/{name} -p {place.port} "
            f"-o IdentitiesOnly=yes -o BatchMode=yes "
            f"-o ControlPath={place.work}/link-{name} "
            f"-o UserKnownHostsFile={place.work}/known"}


def hold_links(place):
    """A connection of each, with their own key, that all of their pushes go
    through: to begin one takes longer than to push."""
    links = []
    for name in PEOPLE:
        words = ssh_of(place, name)["GIT_SSH_COMMAND"].split()
        links.append(subprocess.Popen(
            [*words, "-M", "-N", "127.0.0.1"], env=place.env,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL))
    for _ in range(100):
        if all((place.work / f"link-{name}").exists() for name in PEOPLE):
            return links
        time.sleep(0.1)
    fail("connections were not made")


def url_of(place):
    user = subprocess.run(["id", "-un"], check=True, text=True,
                          stdout=subprocess.PIPE).stdout.strip()
    return f"ssh://{user}@127.0.0.1:{place.port}{place.work}/kho.git"


def wait_for_server(place):
    for _ in range(100):
        done = place.run("git", "ls-remote", url_of(place),
                         env=ssh_of(place, "an"), status=None)
        if done.returncode == 0:
            return
        time.sleep(0.1)
    print("# no sshd lets this account in:\n"
          f"{(place.work / 'sshd.log').read_text()}{done.stdout}")
    sys.exit(77)


def roles(more=""):
    text = "schema: thidua/roles/1\nidentities:\n"
    for name in PEOPLE:
        text += f"  - {{id: {name}, name: Người {name}, " \
                f"principal: {name}@vi-du.example}}\n"
    text += "roles:\n"
    for name, steps in PEOPLE.items():
        text += f"  - {{who: {name}, steps: [{', '.join(steps)}], " \
                'from: "2026-01-01"}\n'
    return text + more


def make_repository(place):
    """A store that has been kept for a while, with roles from now on."""
    first = place.work / "first"
    shutil.copytree(place.fixtures / "filed", first)
    access = first / "access"
    access.mkdir()
    (access / "roles.yaml").write_text(roles())
    (access / "allowed_signers").write_text("".join(
        f"{name}@vi-du.example {(place.work / f'{name}.pub').read_text()}"
        for name in PEOPLE))
    set_up_clone(place, first, "dung")
    commit(place, first, "Vai trò")
    bare = place.work / "kho.git"
    place.run("git", "init", "-q", "--bare", "-b", "main", bare)
    place.run("records-gate", "--install", bare)
    hook = bare / "hooks/pre-receive"
    hook.write_text(hook.read_text().rstrip("\n") +
                    f" --lang en --today {TODAY}\n")
    return first


def set_up_clone(place, clone, name):
    for key, value in (("user.name", name),
                       ("user.email", f"{name}@vi-du.example"),
                       ("user.signingkey", place.work / name),
                       ("gpg.format", "ssh"), ("commit.gpgsign", "true"),
                       ("maintenance.auto", "false"), ("gc.auto", "0")):
        place.run("git", "config", key, value, cwd=clone)


def commit(place, clone, subject):
    place.run("git", "add", "-A", cwd=clone)
    place.run("git", "commit", "-qm", subject, cwd=clone, env=place.tick())


def push(place, clone, name):
    return place.run("git", "push", "-q", "origin", "main", cwd=clone,
                     env=ssh_of(place, name), status=None)


def refresh(place, clone, name):
    place.run("git", "fetch", "-q", cwd=clone, env=ssh_of(place, name))
    place.run("git", "reset", "-q", "--hard", "origin/main", cwd=clone)


def edit(path, script):
    def step(place, clone):
        file = clone / path
        file.write_text(script(file.read_text()))
        commit(place, clone, f"Sửa {path}")
    return step


def command(*words):
    def step(place, clone):
        place.run(*[word.format(e=place.examples, d=place.data)
                    for word in words], cwd=clone,
                  env={**place.tick(), "THIDUA_STORE": str(clone)})
    return step


def position(value):
    return lambda text: re.sub("(?m)^position: .*", f"position: {value}", text)


def review(name):
    return command("award-review", "--today", TODAY,
                   "{e}/proceedings/" + name + ".yaml")


# Who does it, what it is, and how.
STEPS = (
    ("an", "register", edit(f"people/{OWN['an']}.yaml", position("Tổ trưởng"))),
    ("an", "send-in", command("unit-register", "--campaign", "ha-tinh-2026",
                              "--on", "2026-05-04", "ha-tinh-so-noi-vu")),
    ("an", "nominate", command(
        "award-nominate",
        "{e}/nominations/bang-khen-tinh-pham-thi-vi-du.yaml")),
    ("an", "nominate", command(
        "award-nominate",
        "{e}/nominations/bang-khen-tinh-cong-ty-vi-du-xanh.yaml")),
    ("binh", "review", review("xet-chon-so-khoa-hoc")),
    ("binh", "review", review("xet-chon-so-nong-nghiep")),
    ("binh", "review", review("tra-lai")),
    ("binh", "review", review("bo-sung")),
    ("binh", "appraise", review("tham-dinh")),
    ("binh", "review", review("cong-khai")),
    ("binh", "review", review("bo-phieu")),
    ("binh", "review", review("trinh")),
    ("chi", "decide-awards", command("award-decide", "--today", TODAY,
                                     "{e}/decisions/khen-thuong.yaml")),
    ("chi", "campaign", command("campaign-new", "--id", "mau-khen-thuong",
                                "{d}/mau-khen-thuong.yaml")),
    ("dung", "rules", edit("rules/procedure.yaml",
                           lambda text: text + "# đã đối chiếu\n")),
    ("dung", "access", edit("access/roles.yaml", lambda text: text + "".join(
        f'  - {{who: {name}, steps: [register], from: "2027-01-01"}}\n'
        for name in ("binh", "chi", "dung")))),
)


def take_steps(place, clones):
    """Each step by each of the four, who has no role for it first."""
    refused = 0
    for who, task, step in STEPS:
        for name in sorted(PEOPLE, key=lambda one: one == who):
            refresh(place, clones[name], name)
            step(place, clones[name])
            done = push(place, clones[name], name)
            if name == who:
                if done.returncode != 0:
                    fail(f"{name} may {task}, and was refused:\n{done.stdout}")
                continue
            if done.returncode == 0:
                fail(f"{name} came in with {task}")
            if not re.search(rf"{name}@vi-du.example had no role.*"
                             r"\[role-missing(-award)?\]", done.stdout):
                fail(f"{name} was refused {task} without its reason:\n"
                     f"{done.stdout}")
            refused += 1
    print(f"# {len(STEPS)} steps came in, {refused} pushes were refused")


def push_until_in(place, clone, name):
    for _ in range(500):
        done = push(place, clone, name)
        if done.returncode == 0:
            return
        if "pre-receive hook declined" in done.stdout:
            raise RuntimeError(done.stdout)
        place.run("git", "pull", "-q", "--no-rebase", "--no-edit", cwd=clone,
                  env={**ssh_of(place, name), **place.tick()})
    raise RuntimeError("never came in")


def try_to_break(place, clone, name):
    """Before it, what is here already was pushed. Where somebody was faster, git
    refuses by itself, and the gate was not asked: again, from there on."""
    for _ in range(500):
        place.run("git", "rm", "-q", DECISION, cwd=clone)
        commit(place, clone, f"Xóa {name}")
        done = push(place, clone, name)
        if done.returncode == 0:
            raise RuntimeError(f"{name} took a decision away")
        place.run("git", "reset", "-q", "--hard", "HEAD~1", cwd=clone)
        if "[filed-removed]" in done.stdout:
            return
        if "(fetch first)" not in done.stdout:
            raise RuntimeError(done.stdout)
        refresh(place, clone, name)
    raise RuntimeError("the gate was never asked")


def work(place, clone, name, count, troubles):
    try:
        file = clone / f"people/{OWN[name]}.yaml"
        for i in range(1, count + 1):
            file.write_text(position(f"{name} {i}")(file.read_text()))
            commit(place, clone, f"Việc {name} {i}")
            if i % 5 == 0 or i == count:
                push_until_in(place, clone, name)
            if i % 10 == 0:
                try_to_break(place, clone, name)
    except (Exception, SystemExit) as trouble:  # pylint: disable=W0718
        troubles.append(f"{name}: {trouble}")


def work_together(place, clones, count):
    troubles = []
    threads = []
    for name, clone in clones.items():
        refresh(place, clone, name)
        threads.append(threading.Thread(target=work, args=(
            place, clone, name, count, troubles)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        fail("\n".join(troubles))


def look_at_result(place, count):
    last = place.work / "last"
    place.run("git", "clone", "-q", url_of(place), last,
              env=ssh_of(place, "an"))
    subjects = place.run("git", "log", "--format=%s", cwd=last)
    found = [line for line in subjects.stdout.splitlines()
             if line.startswith("Việc ")]
    wanted = [f"Việc {name} {i}" for name in PEOPLE
              for i in range(1, count + 1)]
    if sorted(found) != sorted(wanted):
        fail(f"{len(found)} commits came in, of {len(wanted)}")
    if "Xóa" in subjects.stdout:
        fail("what takes a decision away came in")
    for name, own in OWN.items():
        text = (last / f"people/{own}.yaml").read_text()
        if f"position: {name} {count}\n" not in text:
            fail(f"what {name} wrote last is not there")
    done = place.run("records-audit", "--lang", "en", "--today", TODAY,
                     cwd=last)
    print("# " + done.stdout.splitlines()[0])
    if ": error: " in done.stdout:
        fail(done.stdout)
    for name in PEOPLE:
        place.run("git", "-c", "gpg.ssh.allowedSignersFile="
                  "access/allowed_signers", "verify-commit",
                  *place.run("git", "log", "--format=%H", f"--author={name}@",
                             "-3", cwd=last).stdout.split(), cwd=last)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--commits", type=int, default=25)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("examples", type=pathlib.Path)
    parser.add_argument("fixtures", type=pathlib.Path)
    arguments = parser.parse_args()
    if not sshd_path():
        print("# sshd is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        place = Place(arguments, pathlib.Path(name))
        make_keys(place)
        first = make_repository(place)
        server = start_server(place)
        links = []
        try:
            wait_for_server(place)
            links += hold_links(place)
            place.run("git", "remote", "add", "origin", url_of(place),
                      cwd=first)
            done = push(place, first, "dung")
            if done.returncode != 0:
                fail(done.stdout)
            clones = {}
            for one in PEOPLE:
                clones[one] = place.work / f"clone-{one}"
                place.run("git", "clone", "-q", url_of(place), clones[one],
                          env=ssh_of(place, one))
                set_up_clone(place, clones[one], one)
            take_steps(place, clones)
            work_together(place, clones, arguments.commits)
            look_at_result(place, arguments.commits)
        finally:
            for one in (*links, server):
                one.send_signal(signal.SIGTERM)
                one.wait()


if __name__ == "__main__":
    main()
