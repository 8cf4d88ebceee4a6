"""The system's package manager, asked to install something."""

import os
import signal
import subprocess

APT = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]


def succeeds(command: list[str], seconds: int) -> bool:
    """Run a command in silence; stop it, and all that it started, when its time is up."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def as_root(command: list[str]) -> bool:
    """Run a package manager's command, with sudo where that asks for no password."""
    needs_sudo = os.geteuid() != 0 and command[0] != "brew"
    return succeeds(["sudo", "-n", *command] if needs_sudo else command, seconds=600)
