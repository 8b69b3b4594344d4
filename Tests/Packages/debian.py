"""Installs both packages in a new Debian without Swift, as the README says, and uses them as a newcomer would.

usage: debian.py [--keep]

Takes the packages from dist, and Debian from where this machine's apt gets it. In the new system:

1. lintian finds no error in the Debian package.
2. apt installs it with what it depends on and recommends. A session is played at a pseudo-terminal, `man distinguo` shows
   the manual in both languages, `diagnose` finds no fault, Tab completes in bash, zsh and fish.
3. apt removes it: not one file stays, but the learner's.
4. The tarball is unpacked with the README's own lines by a user without any rights, and everything is tried again, but Tab
   in zsh, which looks into no folder of a user's.

--keep leaves the new system, and what was shown, for a look. Needs root, to mount and to change the root folder.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Mount, Terminal, close, skip_without_mounting  # noqa: E402
from learner import session  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CHROOT = "/usr/sbin/chroot"
FOLDERS = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
NONINTERACTIVE = FOLDERS | {"DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
# What apt and man-db note for themselves.
NOTES = ("var/lib/apt", "var/lib/dpkg", "var/cache", "var/log", "proc", "dev", "tmp", "run", "root")


def mirror():
    """Where this machine's apt gets the release it runs, and what that's called."""
    release = re.search(r"^VERSION_CODENAME=(.*)$", Path("/etc/os-release").read_text(), re.M)[1]
    lines = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(COMPONENT) $(REPO_URI)", "Created-By: Packages"],
        check=True, capture_output=True, text=True,
    ).stdout.splitlines()
    return next(line.split()[2] for line in lines if line.split()[:2] == [release, "main"]), release


class System:
    """A Debian in a folder."""

    def __init__(self, root):
        self.root = root
        uri, release = mirror()
        subprocess.run(["debootstrap", "--variant=minbase", release, str(root), uri], check=True, stdout=subprocess.DEVNULL)
        # Names of hosts, and how apt reaches them, are this machine's.
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(f"/etc/{name}", root / "etc" / name)
        for path in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
            shutil.copyfile(path, root / "etc/apt/apt.conf.d" / path.name)

    def run(self, *words, user=None, check=True):
        """Runs a command; returns what it printed."""
        command = [CHROOT, str(self.root), *(["su", "-", user, "-c", " ".join(words)] if user else words)]
        run = subprocess.run(command, env=NONINTERACTIVE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if check and run.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: status {run.returncode}\n{run.stdout}")
        return run.stdout

    def terminal(self, user, *command):
        """A user's login shell, or a command of it, at a pseudo-terminal."""
        words = [CHROOT, str(self.root), "su", "-", user, *(["-c", *command] if command else [])]
        return Terminal(words, NONINTERACTIVE | {"TERM": "xterm"}, size=(50, 80))

    def files(self):
        """Every path, but those that the package tools note things in."""
        found = subprocess.run(["find", ".", "-xdev"], cwd=self.root, check=True, capture_output=True, text=True)
        paths = (line.removeprefix("./") for line in found.stdout.splitlines())
        return {path for path in paths if not path.startswith(NOTES)}


def manual_faults(system, user):
    for words, heading in (("man distinguo", "NAME"), ("man -L fr distinguo", "NOM")):
        page = system.run("MANPAGER=cat", words, user=user, check=False)
        if not re.search(rf"^{heading}$", re.sub(".\b", "", page), re.M):
            yield f"{words}: {page[-300:]!r}"


def tab_faults(system, user, shells):
    """Presses Tab in each shell, started as that user's."""
    for shell in ("bash", "zsh"):
        if shell not in shells:
            continue
        with system.terminal(user) as terminal:
            if shell == "zsh":
                terminal.type("exec zsh -f\r")
                terminal.type("autoload -Uz compinit; compinit -u -D\r")
            terminal.type("PS1='READY'' '\r")
            place = terminal.wait_for(re.compile(rb"\nREADY |\r\x1b\[[^\n]*READY |READY \x1b"))
            terminal.type("distinguo diagn\t")
            try:
                terminal.wait_for(b"ostic", place, patience=20)
            except TimeoutError as late:
                yield f"Tab in {shell}: {late}"
            terminal.kill()
    if "fish" in shells:
        offered = system.run("fish", "-c", "'complete -C \"distinguo diagn\"'", user=user, check=False)
        if not offered.startswith("diagnostic\t"):
            yield f"Tab in fish: {offered!r}"


def use(system, user, shells):
    """Everything a newcomer does; gives what was amiss."""
    with system.terminal(user, "exec distinguo") as terminal:
        yield from session(terminal)
        print(f"    a session: {len(terminal.sent)} bytes shown")
    version = system.run("distinguo", "--version", user=user).strip()
    print(f"    {version}")
    diagnosis = system.run("distinguo", "diagnose", user=user, check=False)
    if "Aucun défaut trouvé." not in diagnosis:
        yield f"diagnose: {diagnosis}"
    yield from manual_faults(system, user)
    yield from tab_faults(system, user, shells)


def readme_lines():
    """What the README says to type to install the tarball."""
    text = (ROOT / "README.md").read_text()
    return re.search(r"```sh\n(tar -xzf .*?)```", text, re.S)[1].strip().replace("\n", " && ")


def lintian_faults(package):
    run = subprocess.run(["lintian", "--fail-on", "error", str(package)], capture_output=True, text=True)
    for line in run.stdout.splitlines():
        print(f"    lintian: {line}")
    if run.returncode != 0:
        yield f"lintian: status {run.returncode} {run.stderr}"


def debian_faults(system, package):
    shutil.copy(package, system.root / "tmp")
    inside = f"/tmp/{package.name}"
    # Once, so that what it depends on and recommends is there; none of that is what must leave no trace.
    system.run("apt-get", "update")
    system.run("apt-get", "install", "-y", inside)
    system.run("apt-get", "purge", "-y", "distinguo")
    system.run("apt-get", "install", "-y", "zsh", "fish")
    system.run("useradd", "--create-home", "--shell", "/bin/bash", "ada")
    before = system.files()
    system.run("apt-get", "install", "-y", inside)
    yield from use(system, "ada", ("bash", "zsh", "fish"))
    system.run("apt-get", "remove", "-y", "distinguo")
    left = system.files() - before
    data = "home/ada/.local/share/distinguo/progress.json"
    if data not in left:
        yield f"{data} is gone"
    traces = sorted(path for path in left if not path.startswith("home/ada/"))
    print(f"    removed; what's left: {len(left) - len(traces)} of the learner's, {len(traces)} others")
    yield from (f"left behind: {path}" for path in traces)


def tarball_faults(system, package):
    system.run("useradd", "--create-home", "--shell", "/bin/bash", "grace")
    shutil.copy(package, system.root / "home/grace")
    system.run(readme_lines(), user="grace")
    yield from use(system, "grace", ("bash", "fish"))


def main():
    name = "debian"
    skip_without_mounting(name, "-t", "proc", "proc")
    root = Path(tempfile.mkdtemp(prefix="distinguo-debian-"))
    root.chmod(0o755)
    dist, faults = ROOT / "dist", []
    try:
        system = System(root)
        with Mount(root / "proc", "-t", "proc", "proc"):
            if system.run("sh", "-c", "command -v swift", check=False) or list(root.glob("**/libswiftCore*")):
                faults.append("there's a Swift in the new system")
            debian, tarball = next(dist.glob("*.deb")), next(dist.glob("*.tar.gz"))
            for package, found in ((debian, lintian_faults), (debian, debian_faults), (tarball, tarball_faults)):
                print(f"  {package.name}: {found.__name__.replace('_faults', '')}")
                faults += found(package) if found is lintian_faults else found(system, package)
    finally:
        if "--keep" not in sys.argv:
            shutil.rmtree(root, ignore_errors=True)
    close(name, faults, f"{debian.name} and {tarball.name} in a new {mirror()[1]}")


main()
