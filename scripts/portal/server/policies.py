"""The content policy that a server sends with each page: the page's own, as a header.

A page that carries its policy in a `meta` tag is sent with that same policy. A page without one
(the guide's, which are Material's) gets a policy that names the hash of each script and style
written into the pages of its folder, so that none needs `unsafe-inline`.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

# Browsers heed this one in a header only. So they do `sandbox` and the reporting directives, but
# nothing here needs a sandbox, and a report would tell somebody which page a parent was reading.
ONLY_IN_A_HEADER = "frame-ancestors 'none'"
# Scripts of other types are data, which no browser runs.
RUN = ("", "module", "text/javascript", "application/javascript")


@dataclass(frozen=True)
class ServedPage:
    """One built page: its address (`/derby/pl/`), its own policy ("" without), may it be indexed,
    and the hashes of what is written into it."""

    path: str
    policy: str
    noindex: bool
    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()


def served_pages(site: Path) -> list[ServedPage]:
    """Every page of a built site, in the order of their addresses."""
    return sorted(
        (
            read_page(path_of(file, site), file.read_text(encoding="utf-8"))
            for file in html_of(site)
        ),
        key=lambda page: page.path,
    )


def html_of(site: Path) -> list[Path]:
    """The files of the pages."""
    return sorted(site.rglob("*.html"))


def path_of(file: Path, site: Path) -> str:
    """The address of a page's file: `/derby/` for derby/index.html, and `/derby/404.html`."""
    return f"/{file.relative_to(site).as_posix()}".removesuffix("index.html")


def read_page(path: str, html: str) -> ServedPage:
    """What one page's HTML says about policy and indexing."""
    tree = LexborHTMLParser(html)
    policy = _meta(tree, "http-equiv", "content-security-policy")
    noindex = "noindex" in _meta(tree, "name", "robots").lower()
    if policy:
        return ServedPage(path, policy, noindex)
    scripts = [s for s in tree.css("script:not([src])") if (s.attributes.get("type") or "") in RUN]
    return ServedPage(
        path,
        "",
        noindex,
        frozenset(_hash(node.text()) for node in scripts),
        frozenset(_hash(node.text()) for node in tree.css("style")),
        frozenset(_hash(node.attributes["style"] or "") for node in tree.css("[style]")),
    )


def served_policies(found: list[ServedPage]) -> dict[str, str]:
    """The policy that each page is sent with, by address."""
    folders: dict[str, list[ServedPage]] = {}
    for page in found:
        if not page.policy:
            folders.setdefault(_folder(page.path), []).append(page)
    made = {folder: _from_hashes(those) for folder, those in folders.items()}
    policies = {page.path: page.policy or made[_folder(page.path)] for page in found}
    return {path: f"{policy}; {ONLY_IN_A_HEADER}" for path, policy in policies.items()}


def _from_hashes(those: list[ServedPage]) -> str:
    """One policy for a folder's pages, Material's needs in mind.

    Its search runs in a worker that fetches the index, its style sheet has pictures as `data:`,
    and what scripts do to `element.style` is not held to a policy. A `style` attribute in the
    markup is; `unsafe-hashes` allows, in spite of its name, only the attributes whose hash
    stands there.
    """
    scripts, styles, attributes = (
        "".join(f" {hashed}" for hashed in sorted(set().union(*sets)))
        for sets in zip(*((p.scripts, p.styles, p.attributes) for p in those), strict=True)
    )
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self'{scripts}",
            f"style-src 'self'{styles}",
            *([f"style-src-attr 'unsafe-hashes'{attributes}"] if attributes else []),
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def _meta(tree: LexborHTMLParser, attribute: str, name: str) -> str:
    node = tree.css_first(f'meta[{attribute}="{name}" i]')
    return (node.attributes.get("content") or "") if node else ""


def _folder(path: str) -> str:
    return path.split("/")[1] if path.count("/") > 1 else ""


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
