#!/usr/bin/env python3
"""by-hand.py BIN DOCS FIXTURES - docs/by-hand.md says the same as records-audit
and award-log: its sections are run with git and OpenSSH alone, in an honest store
and in stores that were tampered with, so that plain git shows something else; and
where the store is a folder of its repository."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FILED = re.compile("filed-|merge-dropped|merge-restored|merge-exchanged|"
                   "merge-made|merge-removed")
D = "decisions/2027/ha-tinh-ubnd-tinh--2155-qd-ubnd.yaml"
LAST = "decisions/2027/ha-tinh-so-noi-vu--15-qd-snv.yaml"

SET_UP = r"""
git config gpg.format ssh
git config user.signingkey "$HOME/key"
git config commit.gpgsign true
ssh-keygen -q -t ed25519 -N '' -C '' -f "$HOME/key"
ssh-keygen -q -t ed25519 -N '' -C '' -f "$HOME/other"
mkdir access
echo "mau@vi-du.example $(cat "$HOME/key.pub")" >access/allowed_signers
git add -A
git commit -qm 'Danh sách'
sed 's/15\/QĐ/16\/QĐ/; s/tran-thi-thu--gk-tt/le-van-thi-du--gk-tt/' LAST >decisions/2027/ha-tinh-so-noi-vu--16-qd-snv.yaml
git add -A
git commit -qm 'Quyết định'
git branch start
git checkout -q -b one; printf '# x\n' >>people/mau/dinh-van-mau.yaml; git commit -qam một
git checkout -q -b two start
sed 's/15\/QĐ/17\/QĐ/; s/tran-thi-thu--gk-tt/chu-van-vi-du--gk-x/' LAST >decisions/2027/ha-tinh-so-noi-vu--17-qd-snv.yaml
git add -A; git commit -qm hai
git checkout -q main; git merge -q --no-ff -m gộp one; git merge -q --no-ff -m gộp two
"""

# What somebody does, and whether filed records were touched.
TRICKS = {
    "honest": ("", False),
    "changed": (f"sed -i 's/7590000/1/' {D}; git commit -qam x", True),
    "changed and put back": (
        f"sed -i 's/7590000/1/' {D}; git commit -qam x; "
        "git revert --no-edit HEAD >/dev/null", True),
    "mailmap": (
        "echo 'Khác <khac@vi-du.example> <mau@vi-du.example>' >.mailmap; "
        "git add -A; git commit -qm x", False),
    "attributes hide it": (
        "echo 'decisions/** -diff' >>.gitattributes; git commit -qam x; "
        f"sed -i 's/7590000/1/' {D}; git commit -qam x", True),
    "replace refs hide it": (
        f"sed -i 's/7590000/1/' {D}; git commit -qam x; "
        "git replace HEAD HEAD~1", True),
    "configuration hides it": (
        f"sed -i 's/7590000/1/' {D}; git commit -qam x; "
        "git config log.excludeDecoration x; git config diff.external true; "
        "git config log.mailmap true; git config diff.renames copies", True),
    "renamed": (f"git mv {D} {D.replace('2155', '2199')}; git commit -qm x",
                True),
    "another mode": (f"git update-index --chmod=+x {D}; git commit -qm x",
                     True),
    "a merge drops, main first": (
        "git branch -q past start~3; git merge -q --no-ff --no-commit "
        f"-s ours past; git rm -q {LAST}; git commit -qm x", True),
    "a merge drops, the past first": (
        "git checkout -q -b past start~3; git merge -q -s ours -m x main; "
        "git branch -q -f main past; git checkout -q main", True),
    "a merge makes up": (
        "git checkout -q -b idle start; git commit -q --allow-empty -m x; "
        "git checkout -q main; git merge -q --no-ff --no-commit idle; "
        f"sed 's/15/18/' {LAST} >decisions/2027/"
        "ha-tinh-so-noi-vu--18-qd-snv.yaml; git add -A; git commit -qm x",
        True),
    "taken out by a merge of a branch that lacks it": (
        "git checkout -q -b side start~2; git commit -q --allow-empty -m x; "
        "git checkout -q main; git reset -q --hard $(git commit-tree -S "
        "-p side -p main -m x side^{tree})", True),
    "signed by somebody else": (
        f"sed 's/15/19/' {LAST} >decisions/2027/ha-tinh-so-noi-vu--19-qd-snv"
        '.yaml; git add -A; git -c user.signingkey="$HOME/other" '
        "commit -qm x", False),
    "signed by nobody": (
        f"sed 's/15/19/' {LAST} >decisions/2027/ha-tinh-so-noi-vu--19-qd-snv"
        ".yaml; git add -A; git -c commit.gpgsign=false commit -qm x", False),
}

# Where the store is a folder of its repository: its name, and what is tried.
FOLDER = "kho hồ sơ"
IN_FOLDER = ("honest", "changed and put back", "a merge drops, main first",
             "a merge makes up", "signed by somebody else")


def sections(path):
    """The shell text of each numbered section."""
    found = {}
    for part in re.split(r"(?m)^## ", path.read_text(encoding="utf-8"))[1:]:
        if part[0].isdigit():
            found[int(part[0])] = "\n".join(
                re.findall(r"(?ms)^```sh\n(.*?)^```$", part))
    return found


class Try:
    def __init__(self, binary, texts, fixtures, home):
        self.texts = texts
        self.store = home / "store"
        self.binary = binary
        shutil.copytree(fixtures / "decided", self.store)
        who = {"NAME": "Nguyễn Văn Mẫu", "EMAIL": "mau@vi-du.example",
               "DATE": "2028-01-05T08:00:00+07:00"}
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for name, value in who.items():
            self.env[f"GIT_AUTHOR_{name}"] = value
            self.env[f"GIT_COMMITTER_{name}"] = value
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def move(self, folder):
        """All that ever was, as if it had been below a folder."""
        self.shell("git fast-export --no-data --all | "
                   f"sed -E 's|^(M [0-7]+ [0-9a-f]+ \|D )|&{folder}/|' | "
                   "git fast-import --force --quiet; git reset -q --hard")
        self.store /= folder

    def run(self, *words, data=None):
        done = subprocess.run(
            [str(word) for word in words], cwd=self.store, env=self.env,
            input=data, check=False, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        return done

    def shell(self, text):
        done = self.run("sh", "-e", "-c", text.replace("LAST", LAST))
        if done.returncode != 0:
            sys.exit(f"not ok: {text}: {done.stderr}")

    def page(self, number):
        done = self.run("sh", "-c", self.texts[1] + self.texts[number])
        if done.stderr:
            sys.exit(f"not ok: section {number}: {done.stderr}")
        return done.stdout

    def ours(self, name):
        done = self.run(self.binary / name, "--format", "json", "--today",
                        "2028-01-10")
        return [json.loads(line) for line in
                (done.stdout + done.stderr).splitlines()]

    def touched(self):
        return any(FILED.match(one.get("rule", "")) and
                   not one["path"].startswith("people") and
                   one.get("severity") != "warning"
                   for one in self.ours("records-audit"))

    def decided(self):
        """As the page prints it: what added a decision in no merge."""
        found = set()
        for row in self.ours("award-log"):
            if row.get("kind") == "decision" and row["event"] == "added":
                merge = self.run("git", "--no-replace-objects", "rev-parse",
                                 "-q", "--verify",
                                 f"{row['commit']}^2").returncode == 0
                good = row.get("signature") == "good"
                if not merge:
                    found.add((row["path"], row["commit"],
                               row["signer"] if good else "-"))
        return sorted(found)


def main():
    binary, docs, fixtures = map(pathlib.Path, sys.argv[1:])
    texts = sections(docs / "by-hand.md")
    failed = False
    for name, folder in [*((name, "") for name in TRICKS),
                         *((name, FOLDER) for name in IN_FOLDER)]:
        trick, wanted = TRICKS[name]
        name += " in a folder" if folder else ""
        with tempfile.TemporaryDirectory() as home:
            one = Try(binary.resolve(), texts, fixtures.resolve(),
                      pathlib.Path(home))
            if folder:
                one.move(folder)
            one.shell(SET_UP)
            one.shell(trick)
            by_hand = bool(one.page(3).strip())
            ours = one.touched()
            who = sorted(tuple(line.split("\t"))
                         for line in one.page(4).splitlines())
            said = one.decided()
            told = one.page(2)
            clean = told == "" or "refs/replace" in told
            if by_hand != wanted or ours != wanted or who != said or \
                    not clean:
                failed = True
                print(f"not ok: {name}: by hand {by_hand}, by records-audit "
                      f"{ours}, wanted {wanted}\n{told}")
                for line in sorted(set(who) ^ set(said)):
                    print(f"  {'page' if line in who else 'award-log'}: "
                          f"{line}")
            else:
                print(f"# {name}: the same, of {len(who)} decisions")
    sys.exit(failed)


if __name__ == "__main__":
    main()
