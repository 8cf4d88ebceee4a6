"""The command `portal` with all of its verbs, and the one way in which a mistake is told.

What a verb needs is loaded when it runs, so that the help is there at once.
"""

import gc
import os
import sys

import click

from portal.commands.bench import bench
from portal.commands.build import build
from portal.commands.check import check
from portal.commands.completion import completion
from portal.commands.council import council
from portal.commands.guide import guide
from portal.commands.leaflets import leaflets
from portal.commands.links import links
from portal.commands.publish import publish
from portal.commands.schema import schema
from portal.commands.screenshots import screenshots
from portal.commands.serve import serve
from portal.commands.setup import setup
from portal.commands.translations import translations
from portal.core.problem import Wrong

VERBS: list[click.Command] = [
    build, serve, check, council, translations, leaflets, publish, links, bench, schema, guide,
    screenshots, completion, setup,
]  # fmt: skip


@click.group(commands=VERBS, context_settings={"help_option_names": ["-h", "--help"]})
def portal() -> None:
    """Sites that tell parents what a child protection conference is, one for each council.

    0 means that all is well, 1 that something failed or is left to do, 2 that what was asked
    cannot be done.
    """


def main(arguments: list[str] | None = None) -> int:
    """Runs what was asked for; returns 0, 1 or 2, and never shows a mistake of data as a crash."""
    gc.set_threshold(500_000, 20, 20)  # a run is short: looking for rubbish is a tenth of its time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some takes as long
    try:
        return portal.main(arguments, prog_name="portal", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "portal"
        print(f"{asked}: {error.format_message()}\nTry: {asked} --help", file=sys.stderr)
        return error.exit_code
    except click.ClickException as error:
        print(error.format_message(), file=sys.stderr)
        return error.exit_code
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except (click.Abort, KeyboardInterrupt):
        print("\nStopped.", file=sys.stderr)
        return 1
