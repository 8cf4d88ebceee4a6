"""Hints for an officer's own notes: a hard word that stands plain before it is explained.

A hint is no mistake: a note without a link can be read, and nothing is stopped by it.
"""

import re
from collections.abc import Iterator
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from portal.core.folders import COUNCILS
from portal.core.pages import PAGE_ROWS
from portal.core.problem import Problem
from portal.councils.folder import Folder
from portal.site.page import maker
from portal.site.skeleton import Call, skeleton
from portal.translations.trust import checked_words

# Single words that few people know; of the others only those of several words are looked for.
FEW = frozenset({"chair", "solicitor", "interpreter", "neglect"})


def note_hints(folder: Folder, day: date) -> list[Problem]:
    """Each word of the glossary that stands in an English note before any link to it."""
    found: dict[tuple[str, str], Problem] = {}
    # Pages made of others are left out, and Easy Read, which explains in the next sentence.
    for row in PAGE_ROWS:
        if row.tells:
            html = "".join(_made(piece, folder, day) for piece in skeleton("en", row.name).pieces)
            for place, word in _plain(html):
                found.setdefault((place, word), _hint(folder, place, word))
    return sorted(found.values())


def _made(piece: str | Call, folder: Folder, day: date) -> str:
    return piece if isinstance(piece, str) else maker(piece, "en", day)(folder).html


def _plain(html: str) -> Iterator[tuple[str, str]]:
    """The place of a note and the id of a word that stands plain in it."""
    body, linked = LexborHTMLParser(html).body, set[str]()
    for node in body.traverse(include_text=True) if body else ():
        if node.tag == "a" and (href := str(node.attributes.get("href"))).startswith("word:"):
            linked.add(href.removeprefix("word:"))
        if node.tag == "-text" and (place := _note(node)) and not _in_link(node):
            for word in _words_in(node.text()):
                if word not in linked:
                    yield place, word


def _note(node: LexborNode) -> str:
    """The place of the note a text stands in, or nothing."""
    for one in _around(node):
        key = str(one.attributes.get("data-fact", ""))
        if key.startswith("note:"):
            return key.removeprefix("note:")
    return ""


def _in_link(node: LexborNode) -> bool:
    return any(one.tag == "a" for one in _around(node))


def _around(node: LexborNode) -> Iterator[LexborNode]:
    at = node.parent
    while at is not None and at.tag != "-document":
        yield at
        at = at.parent


def _words_in(text: str) -> list[str]:
    """The ids of hard words in it; a word that is only part of a longer one is left out."""
    says = {word: str(entry["say"]) for word, entry in checked_words("en").glossary.items()}
    hard = {word: say for word, say in says.items() if " " in say or word in FEW}
    found = {w: say.lower() for w, say in hard.items() if re.search(_pattern(say), text, re.I)}
    whole = " ".join(found.values())
    return [word for word, say in found.items() if whole.count(say) == 1]


def _pattern(say: str) -> str:
    words = r"\s+".join(map(re.escape, say.split()))
    return rf"(?<![\w-]){words}s?\b"


def _hint(folder: Folder, place: str, word: str) -> Problem:
    file = COUNCILS / folder.slug / "notes.en.md"
    say = str(checked_words("en").glossary[word]["say"])
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    section = text.find(f"## {place}")
    at = re.compile(_pattern(say), re.I).search(text, max(section, 0))
    line = text[: at.start()].count("\n") + 1 if at else 0
    what = f"`{say}` stands in the note `{place}` before it is explained"
    return Problem(file, line, what, f"You can link it: [{say.lower()}](word:{word})")
