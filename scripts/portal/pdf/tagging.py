"""What Chromium leaves open in a PDF: title, language, what is mere ornament, what a link says."""

from typing import Any

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator, Pdf
from pypdfium2 import PdfDocument

# Operators that begin a path, and those that paint it.
PATH = frozenset({"m", "l", "c", "v", "y", "re", "h", "W", "W*"})
PAINTS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "n"})
SHOWS = frozenset({"Tj", "TJ", "'", '"', "sh", "Do", "INLINE IMAGE"})
ARTIFACT = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
END = ContentStreamInstruction([], Operator("EMC"))
# What PDF 1.7 calls the elements that HTML has and it has not.
ROLES = {"/Strong": Name.Span, "/Em": Name.Span, "/Title": Name.H1}


def describe(pdf: Pdf, title: str, lang: str) -> None:
    """The title a reader shows instead of the file's name, and the language it is read in."""
    with pdf.open_metadata() as about:
        about["dc:title"] = title
        about["dc:language"] = [lang]
    pdf.Root.Lang = lang
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def mark_ornaments(pdf: Pdf) -> None:
    """Page numbers, lines and drawings whose words stand beside them: a reader skips them."""
    for page in pdf.pages:
        marked = _marked(list(pikepdf.parse_content_stream(page)))
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))


def _marked(instructions: list[Any]) -> list[Any]:
    """Wraps what is painted outside all marked content; a path goes whole into its wrapping."""
    out: list[Any] = []
    path: list[Any] = []
    depth = 0
    alone = False  # inside a wrapping that says how letters read, but not what they belong to
    for instruction in instructions:
        name = str(instruction.operator)
        if name in ("BMC", "BDC"):
            if depth == 0 and (alone := not _belongs(instruction)):
                out.append(ARTIFACT)
            depth += 1
            out.append(instruction)
        elif name == "EMC":
            depth -= 1
            out += [instruction, END] if depth == 0 and alone else [instruction]
        elif depth == 0 and name in PATH:
            path.append(instruction)
        elif depth == 0 and (name in PAINTS or name in SHOWS) and name != "n":
            out += [ARTIFACT, *path, instruction, END]
            path = []
        else:
            out += [*path, instruction]
            path = []
    return out


def _belongs(begin: Any) -> bool:
    tag, *more = begin.operands
    return bool(tag == Name.Artifact or (more and "/MCID" in more[0]))


def name_roles(pdf: Pdf) -> None:
    """Says what each kind of element is that PDF itself does not know."""
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(ROLES)


def describe_links(pdf: Pdf, printed: bytes) -> None:
    """Gives each link the words it stands on, as they can be read in `printed`, the same PDF."""
    document = PdfDocument(printed)
    said = ""
    for at, page in enumerate(pdf.pages):
        text = document[at].get_textpage()
        for annotation in page.get("/Annots", []):
            box = [float(side) for side in annotation.Rect]
            # The rest of a link that is broken over two lines may hold nothing to read.
            said = " ".join(text.get_text_bounded(*box).split()) or said
            annotation.Contents = said
