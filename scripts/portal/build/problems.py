"""What is wrong in the data, told before anything is built; looked for only where it changed."""

from collections.abc import Sequence
from datetime import date

from portal.build.inputs import council_key, shared_key
from portal.build.record import BuiltPart, Record
from portal.core.kept import key_of
from portal.core.languages import languages
from portal.core.problem import Wrong
from portal.councils.due import due
from portal.councils.folder import read_council
from portal.councils.national import national
from portal.site.page_links import link_problems
from portal.translations.data_check import language_problems, note_problems
from portal.translations.pending import pending_told

LANGUAGES = "languages"


def checked(record: Record, councils: Sequence[str], day: date) -> dict[str, BuiltPart]:
    """The languages' part, and that of each council, with its problems and reminders.

    Wrong where the national rules cannot be used: then nothing can be built. A problem in a
    translation stops nothing: the page or sentence is shown in English instead.
    """
    found = {LANGUAGES: record.part(LANGUAGES)}
    if found[LANGUAGES].key != shared_key():
        from portal.officer.pending_kinds import pending_kinds  # noqa: PLC0415 (slow to load)

        national()
        lost = [one for lang in languages() for one in link_problems(lang)]
        told = [str(problem) for problem in sorted({*language_problems(), *lost})]
        waits = [*pending_kinds(), *(one for lang in languages() for one in pending_told(lang))]
        reminders = [str(one) for one in waits]
        found[LANGUAGES] = BuiltPart(key=shared_key(), problems=told, reminders=reminders)
    for slug in councils:
        key = key_of(shared_key(), council_key(slug), day.isoformat())
        had = record.part(f"data/{slug}")
        found[slug] = had if had.key == key else _council(slug, key, day)
    return found


def _council(slug: str, key: str, day: date) -> BuiltPart:
    try:
        folder = read_council(slug)
    except Wrong as wrong:
        return BuiltPart(
            key=key, problems=[str(problem) for problem in wrong.problems], failed="data"
        )
    told = [str(problem) for problem in note_problems(slug)]
    return BuiltPart(
        key=key, problems=told, reminders=[str(one.told()) for one in due(folder, day)]
    )
