"""The command `portal`: its help, how a mistake is told, what `check` says, completion."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click
import pytest
from tests.project import PASSED_OVER, run

from portal.commands import main
from portal.commands.command_line import portal
from portal.commands.tool_checks import TOOLS, Tool, run_tools
from portal.core.folders import ROOT
from portal.core.problem import Problem, Wrong
from portal.translations import data_check
from portal.translations.pending import Pending, pending_words

Told = pytest.CaptureFixture[str]
SLOW_TO_LOAD = ("mkdocs", "pydantic", "ruamel", "jinja2", "playwright", "babel", "selectolax")


def verbs(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from verbs(command, f"{path}{name} ")
        else:
            yield f"{path}{name}", command


VERBS = dict(verbs(portal))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_what_it_does(verb: str, capsys: Told) -> None:
    assert main([*verb.split(), "--help"]) == 0
    said = capsys.readouterr()
    assert f"Usage: portal {verb}" in said.out
    assert said.err == ""


@pytest.mark.parametrize("group", ["", "council", "translations", "setup"])
def test_a_list_of_verbs_cuts_no_line_off(group: str, capsys: Told) -> None:
    assert main([*group.split(), "--help"]) == 0
    verbs_told = capsys.readouterr().out.partition("Commands:\n")[2]
    assert verbs_told
    assert "..." not in verbs_told


def test_the_help_is_there_at_once() -> None:
    """Not by the clock, which runs differently on every machine, but by what is loaded for it."""
    lines = f"""
import sys
from portal.commands import main
main(["council", "confirm", "--help"])
print("loaded:", *set({SLOW_TO_LOAD!r}) & set(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=ROOT / "scripts", capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\nloaded:\n")


@pytest.mark.parametrize(
    ("asked", "told", "verb"),
    [
        ("biuld", "No such command 'biuld'", ""),
        ("build --sit x", "No such option '--sit'", " build"),
        ("council adopt exampl", "no such council: exampl. There are: ", " council adopt"),
        ("council confirm example invited", "Missing option '--by'", " council confirm"),
        ("council confirm example invited --by X", "write a role", " council confirm"),
        ("council confirm example invited --by Me --on today", "write it like", " council confirm"),
        ("council adopt example --by Me --on 2999-01-01", "in the future", " council adopt"),
        ("council adopt example --by Me --law-read-by Me", "one at a time", " council adopt"),
        ("translations sign pl --by Me --on 2999-01-01", "in the future", " translations sign"),
        ("translations stamp xx", "there is no language `xx`: ar, ", " translations stamp"),
        ("council new Leeds --purpose fun", "`fun` is not one of: worried_new", " council new"),
        ("completion tcsh", "'tcsh' is not one of 'bash'", " completion"),
    ],
)
def test_a_slip_is_one_line_and_where_to_look(
    asked: str, told: str, verb: str, capsys: Told
) -> None:
    assert main(asked.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    line, hint = said.err.splitlines()
    assert line.startswith(f"portal{verb}: ")
    assert told in line
    assert hint == f"Try: portal{verb} --help"


def test_a_mistake_in_the_data_is_its_lines_and_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    def wrong(councils: list[str]) -> None:
        raise Wrong([Problem(ROOT / "docs" / "national.yml", 7, "it is broken", "Mend it")])

    monkeypatch.setattr(data_check, "council_problems", wrong)
    assert main(["check", "example"]) == 2
    assert capsys.readouterr().err == "docs/national.yml:7: it is broken. Mend it\n"


def test_half_a_verb_shows_the_verbs_there_are(capsys: Told) -> None:
    assert main(["council"]) == 2
    assert "confirm" in capsys.readouterr().err.partition("Commands:")[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project elsewhere: with its own code, data and words."""
    for name in ("docs", "locales", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=PASSED_OVER)
    for name in ("overrides", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_a_copy_of_the_project_runs_its_own_code(copy: Path) -> None:
    file = copy / "scripts" / "portal" / "commands" / "links.py"
    file.write_text(file.read_text().replace("It only reports.", "Here."))
    assert "Here." in run(copy, "links", "--help").stdout
    assert "Here." not in run(ROOT, "links", "--help").stdout


# -- check -------------------------------------------------------------------------------------


def test_one_councils_data_is_checked_without_a_tool(
    monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setattr("portal.commands.tool_checks.TOOLS", ())
    assert main(["check", "example"]) == 0
    assert capsys.readouterr().out.startswith("✓ data files of example (")


def test_a_councils_mistake_is_told_with_its_line(copy: Path) -> None:
    council = copy / "docs" / "councils" / "example" / "council.yml"
    text = council.read_text(encoding="utf-8")
    council.write_text(text.replace("020 7946 0101", "020 7946 010"), encoding="utf-8")
    done = run(copy, "check", "example")
    assert done.returncode == 1
    assert "docs/councils/example/council.yml:" in done.stderr
    assert "`020 7946 010` is not a number" in done.stderr
    assert "✗ data files of example (" in done.stdout


def test_a_tool_that_fails_shows_its_end_and_one_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    says = "import sys; print('early\\n' * 50 + 'the end'); sys.exit(3)"
    tools = (
        Tool("what fails", "sys", ("-c", says)),
        Tool("what works", "sys", ("-c", "print('fine')")),
        Tool("what is missing", "no_such_module", ("-c", "print('never')")),
    )
    monkeypatch.setattr("portal.commands.tool_checks.TOOLS", tools)
    assert run_tools() == 1
    said = capsys.readouterr()
    assert [line.partition(" (")[0] for line in said.out.splitlines()] == [
        "✗ what fails",
        "✓ what works",
        "- what is missing: no_such_module is not installed",
    ]
    assert said.err.endswith("the end\n")
    assert said.err.count("early") == 39


def test_the_tests_own_tools_are_those_of_the_daily_loop() -> None:
    assert {"ruff", "mypy", "importlinter", "pytest"} == {tool.needs for tool in TOOLS}
    assert [tool.needs for tool in TOOLS if find_spec(tool.needs) is None] == []


# -- what waits for a translator ---------------------------------------------------------------


def test_a_sentence_that_is_not_translated_is_told_and_is_no_mistake(copy: Path) -> None:
    words = copy / "locales" / "en.yml"
    text = words.read_text(encoding="utf-8")
    words.write_text(text.replace("\nui:\n", '\nui:\n  brand_new: "New"\n', 1), encoding="utf-8")
    lines = """
from portal.translations.data_check import all_problems
from portal.translations.pending import pending_words, pending
waiting = pending_words("pl")
assert "ui.brand_new" in waiting
told = str(pending("pl", ["example"]))
assert told.startswith(f"pl: {len(waiting)} sentences not translated"), told
problems, unusable = all_problems(["example"])
assert not unusable
print(*problems)
"""
    done = subprocess.run(
        [sys.executable, "-c", lines],
        cwd=copy,
        env={"PYTHONPATH": str(copy / "scripts")},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_what_waits_is_told_by_kind() -> None:
    assert str(Pending("pl", missing=2, changed=0, parts=1, files=0)) == (
        "pl: 2 sentences not translated, 1 parts of pages or notes of which the English has changed"
    )
    assert pending_words("en") == []


# -- completion --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("portal council ad", {"adopt"}),
        ("portal council adopt ex", {"example"}),
        ("portal translations stamp p", {"pa", "pl", "pt"}),
        ("portal build --do", {"--door"}),
    ],
)
def test_the_shell_completes_verbs_councils_and_languages(typed: str, offered: set[str]) -> None:
    words = typed.split()
    done = run(ROOT, "", _PORTAL_COMPLETE="bash_complete", COMP_WORDS=typed,
        COMP_CWORD=str(len(words) - 1))  # fmt: skip
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == offered


def test_the_script_for_bash_is_what_bash_takes() -> None:
    script = run(ROOT, "completion", "bash")
    assert "_PORTAL_COMPLETE=bash_complete" in script.stdout
    assert subprocess.run(["bash", "-n"], input=script.stdout, text=True).returncode == 0
