"""The command `portal`: one small file for each verb. Nothing else imports from here."""

from portal.commands.command_line import main

__all__ = ["main"]
