"""The number lock: what a translation may not change."""

from pathlib import Path

import pytest

from portal.core.locked_text import different, numbers
from portal.translations.script import doubtful
from portal.translations.shared_pages import digest, headed, read_translation

ENGLISH = """# Title

It takes 2 hours. See [people](people.md#who).

## When? { #when }

{{ local("length") }}

Within 10 working days.
"""
POLISH = """# Tytuł

Trwa 2 godziny. Zobacz [ludzie](people.md#who).

## Kiedy? { #when }

{{ local("length") }}

W ciągu 10 dni roboczych.
"""


def translated(tmp_path: Path, body: str, stamps: dict[str, str] | None = None) -> list[str]:
    english, file = tmp_path / "en" / "page.md", tmp_path / "pl" / "page.md"
    for one in (english, file):
        one.parent.mkdir(exist_ok=True)
    english.write_text(ENGLISH, encoding="utf-8")
    marks = {part: digest(text) for part, text in headed(ENGLISH).items()} | (stamps or {})
    front = "".join(f"  {part}: '{mark}'\n" for part, mark in marks.items())
    text = f"---\nenglish:\n{front}---\n{body}"
    file.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_translation(file, english).problems]


def test_a_faithful_translation_has_no_problem(tmp_path: Path) -> None:
    assert translated(tmp_path, POLISH) == []


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("10 dni", "14 dni", "`14` is not in the English"),
        ("2 godziny", "dwie godziny", "the number `2` is lost"),
        ("people.md#who", "people.md", "people.md#who"),
        ('{{ local("length") }}', "", "local"),
        ('local("length")', 'local("lenght")', "lenght"),
        ("{ #when }", "{ #kiedy }", "no part `kiedy`"),
        ("Trwa 2", "Numer 020 7946 0101. Trwa 2", "translator's file"),
        ("W ciągu 10 dni roboczych.", "Within 10 working days.", "is still English"),
        ("Kiedy?", "В какой день это будет?", "are not Latin"),
        ("Trwa 2", "Napisz: ja@example.org. Trwa 2", "translator's file"),
    ],
)
def test_what_may_not_change(before: str, after: str, says: str, tmp_path: Path) -> None:
    assert before in POLISH
    told = translated(tmp_path, POLISH.replace(before, after, 1))
    assert told
    assert any(says in line for line in told)
    assert all(":" in line and "\n" not in line for line in told)


def test_the_line_of_a_changed_number_counts_the_front_matter(tmp_path: Path) -> None:
    told = translated(tmp_path, POLISH.replace("10 dni", "14 dni"))
    assert "page.md:10: in `when`" in told[0]


def test_a_part_whose_english_has_changed_is_stale_not_wrong(tmp_path: Path) -> None:
    body = POLISH.replace("10 dni", "15 dni")
    assert translated(tmp_path, body, {"when": "00000000"}) == []


def test_numbers_leave_out_ids_links_and_calls() -> None:
    text = 'A 7 [x](y.md#a-9) {{ local("z-5") }} {n} { #id-3 } 9:30 and 1.5'
    assert sorted(numbers(text)) == ["1.5", "7", "9:30"]


def test_a_placeholder_that_is_lost_or_invented() -> None:
    assert different("bez", "within {when}")
    assert different("{when} {who}", "within {when}")
    assert not different("w {when}", "within {when}")


def test_english_words_kept_on_purpose_are_no_sign_of_a_lost_translation() -> None:
    here = "Grupa [[core group]] spotyka się {when}. [[Family Rights Group]] pomaga."
    assert doubtful(here, "The core group meets {when}. Family Rights Group helps.", "pl") == []
    assert doubtful("OK", "OK", "pl") == []


@pytest.mark.parametrize(
    ("lang", "text", "fine"),
    [
        ("pa", "ਮੀਟਿੰਗ ਵਿੱਚ ਕੌਣ ਆਉਂਦਾ ਹੈ?", True),
        ("pa", "اجلاس میں کون آتا ہے اور کیوں", False),
        ("ur", "اجلاس میں کون آتا ہے اور کیوں", True),
        ("fa-AF", "چه کسانی به جلسه می آیند", True),
        ("so", "Yaa imanaya kulanka iyo sababta", True),
        ("so", "Кто приходит на встречу", False),
        ("el", "Ποιος έρχεται στη συνάντηση", True),
        ("el", "Kto przychodzi na spotkanie", False),
        ("he", "מי מגיע לפגישה ולמה הוא בא", True),
        ("he", "Kto przychodzi na spotkanie", False),
        ("th", "ใครมาประชุมและทำไมถึงมาที่นี่", True),
        ("th", "Kto przychodzi na spotkanie", False),
        ("ko", "회의에 누가 오고 왜 오는지 알려 드립니다", True),
        ("ko", "Kto przychodzi na spotkanie", False),
        ("ja", "だれが会議に来るのか、コーヒーはありますか", True),
        ("zh-Hant", "誰會來參加會議以及他們為什麼要來參加", True),
        ("zh", "Kto przychodzi na spotkanie", False),
        ("uk", "Хто приходить на зустріч і чому", True),
        ("sr-Latn", "Ko dolazi na sastanak i zasto", True),
        ("am", "ወደ ስብሰባው የሚመጣው ማን ነው እና ለምን", True),
    ],
)
def test_a_text_is_in_the_script_of_its_language(lang: str, text: str, fine: bool) -> None:
    assert (doubtful(text, "", lang) == []) == fine
