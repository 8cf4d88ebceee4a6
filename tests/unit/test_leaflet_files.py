"""Reading the file itself: text, Word and PDF; what cannot be read is told in one line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from docx import Document

from portal.core.problem import Wrong
from portal.oldleaflet.line import LeafletLine
from portal.oldleaflet.lines import read_leaflet
from portal.oldleaflet.passages import passages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BODY = "Before the conference you can bring a friend, and the chair will always talk to you first."


def pdf(file: Path, pages: list[list[tuple[str, int]]], **how: Any) -> Path:
    """A PDF with these lines, each with the size of its letters."""
    made = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    for lines in pages:
        page = made.add_blank_page()
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=made.make_indirect(font)))
        shown = [
            f"BT /F1 {size} Tf 1 0 0 1 50 {740 - 24 * n} Tm ({text}) Tj ET"
            for n, (text, size) in enumerate(lines)
        ]
        page.Contents = made.make_stream("\n".join(shown).encode("latin-1"))
    made.save(file, **how)
    return file


def headings(lines: list[LeafletLine]) -> list[str]:
    return [found.heading for found in passages(lines) if found.is_heading]


def told(file: Path) -> str:
    with pytest.raises(Wrong) as wrong:
        read_leaflet(file)
    (problem,) = wrong.value.problems
    assert "\n" not in str(problem)
    return str(problem)


def test_text_in_utf_8_and_in_windows_1252_reads_the_same(tmp_path: Path) -> None:
    text = "Your child’s “voice”\r\n\r\nWe listen – always…\r\n"
    first, second = tmp_path / "a.txt", tmp_path / "b.TXT"
    first.write_bytes(text.encode("utf-8-sig"))
    second.write_bytes(text.encode("cp1252"))
    assert read_leaflet(first) == read_leaflet(second)
    assert [(line.number, line.text) for line in read_leaflet(first)] == [
        (1, 'Your child\'s "voice"'),
        (3, "We listen - always..."),
    ]


def test_a_pdf_gives_pages_lines_and_larger_lines_as_headings(tmp_path: Path) -> None:
    pages = [
        [("Who can I bring?", 18), (BODY, 11), ("A second line of the text goes here.", 11)],
        [
            ("The core group", 18),
            ("It meets within 10", 11),
            ("working days of the conference.", 11),
        ],
    ]
    lines = read_leaflet(pdf(tmp_path / "a.pdf", pages))
    assert headings(lines) == ["Who can I bring?", "The core group"]
    assert [(line.page, line.number) for line in lines if "working" in line.text] == [(2, 3)]
    last = passages(lines)[-1]
    assert "within 10 working days" in last.text
    assert last.line_at(last.text.index("working")).number == 3


def test_a_pdf_without_larger_lines_has_its_headings_guessed(tmp_path: Path) -> None:
    pages = [[("Who can I bring?", 11), (BODY, 11)]]
    assert headings(read_leaflet(pdf(tmp_path / "a.pdf", pages))) == ["Who can I bring?"]


@pytest.mark.browser
def test_a_pdf_from_a_browser(tmp_path: Path, browser: "Browser") -> None:
    page = browser.new_page()
    page.set_content(f"<h1>Your leaflet</h1><h2>Who can I bring?</h2><p>{BODY * 3}</p>")
    file = tmp_path / "a.pdf"
    page.pdf(path=file)
    page.close()
    lines = read_leaflet(file)
    assert headings(lines) == ["Your leaflet", "Who can I bring?"]
    assert BODY in passages(lines)[-1].text


def test_word_gives_styles_tables_text_boxes_headers_and_footers(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Who can I bring?", 1)
    document.add_paragraph(BODY)
    document.add_paragraph().add_run("After the meeting").bold = True
    document.add_paragraph("You are sent the notes.", style="List Bullet")
    document.add_table(1, 2).cell(0, 1).text = "Ring 020 7946 0101"
    document.sections[0].footer.paragraphs[0].text = "Printed in May 2019"
    box = document.add_paragraph()._p
    inner = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:{part}><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
        "</w:txbxContent></mc:{part}></mc:AlternateContent></w:r>"
    )
    from docx.oxml import parse_xml

    for part in ("Choice", "Fallback"):
        box.append(parse_xml(inner.format(part=part)))
    file = tmp_path / "a.docx"
    document.save(str(file))
    lines = read_leaflet(file)
    texts = [line.text for line in lines]
    assert texts.count("In a box") == 1
    assert {"Ring 020 7946 0101", "Printed in May 2019", BODY} <= set(texts)
    assert headings(lines) == ["Who can I bring?", "After the meeting"]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def scanned(folder: Path) -> Path:
    return pdf(folder / "scan.pdf", [[], []])


def locked(folder: Path) -> Path:
    lock = pikepdf.Encryption(owner="a", user="b")
    return pdf(folder / "locked.pdf", [[(BODY, 11)]], encryption=lock)


def cut(folder: Path) -> Path:
    file = pdf(folder / "cut.pdf", [[(BODY, 11)]])
    file.write_bytes(file.read_bytes()[:200])
    return file


def written(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


UNREADABLE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda folder: folder / "none.pdf", "no such file"),
    "a folder": (lambda folder: folder, "no such file"),
    "another kind": (written("a.odt", b"x"), "cannot read a `.odt` file"),
    "no kind": (written("leaflet", b"x"), "cannot read a `leaflet` file"),
    "empty": (written("a.txt", b" \n\n"), "no words in this file"),
    "not text": (written("a.txt", b"\x00\x01\x02"), "not plain text"),
    "UTF-16": (written("a.txt", "words".encode("utf-16")), "not plain text"),
    "scanned": (scanned, "only pictures"),
    "locked PDF": (locked, "locked with a password"),
    "damaged PDF": (cut, "this PDF is damaged"),
    "not a PDF at all": (written("a.pdf", b"hello"), "this PDF is damaged"),
    "empty PDF": (written("a.pdf", b""), "this PDF is damaged"),
    "damaged Word": (written("a.docx", b"PK\x03\x04oops"), "this Word document is damaged"),
    "old or locked Word": (written("a.docx", b"\xd0\xcf\x11\xe0rest"), "of the old kind"),
}


@pytest.mark.parametrize("name", list(UNREADABLE))
def test_a_file_nobody_can_read_is_told_in_one_line(name: str, tmp_path: Path) -> None:
    make, says = UNREADABLE[name]
    assert says in told(make(tmp_path))


HEADINGS = {
    "a question": ("Who comes?\n\nMany people come to this meeting.", ["Who comes?"]),
    "capitals and a number": (
        "2. WHO IS THERE, AND WHY I ASK.\n\nMany people.",
        ["2. Who is there, and why I ask"],
    ),
    "quotation marks": ("'What is it?'\n\nIt is a meeting.", ["What is it?"]),
    "two lines": (
        "How a meeting\nhelps your family\n\nIt helps.",
        ["How a meeting helps your family"],
    ),
    "Markdown": ("# One\n\nLike a heading\n\ntext\n\n## Two\n\nText.", ["One", "Two"]),
    "no sentence": ("One thing is sure.\n\nText.", []),
    "no line that opens a list": ("You should:\n\n- come\n- speak", []),
    "no item of a list": ("The kinds are:\n\nFirst kind\n\nSecond kind\n\n" + BODY * 2, []),
    "no number, no address": ("Tel 020 7946 0101\n\n1 High Street, EX1 1AA\n\n7\n\nText.", []),
    "not the last line": (BODY * 2 + "\n\nThe end", []),
}


@pytest.mark.parametrize("name", list(HEADINGS))
def test_headings_are_guessed(name: str, tmp_path: Path) -> None:
    text, wanted = HEADINGS[name]
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    assert headings(read_leaflet(file)) == wanted
