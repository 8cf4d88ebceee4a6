"""`portal completion`"""

import click
from click.shell_completion import get_completion_class


@click.command(short_help="Print what makes a shell complete this command.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> int:
    """Print what makes a shell complete `portal`, its verbs, councils and languages.

    For bash, in a terminal or in ~/.bashrc: eval "$(.venv/bin/portal completion bash)"
    """
    found = get_completion_class(shell)
    assert found, shell
    click.echo(found(ctx.find_root().command, {}, "portal", "_PORTAL_COMPLETE").source())
    return 0
