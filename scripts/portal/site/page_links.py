"""Links between pages that lead to a part which is not there: told, and stopping nothing."""

from portal.core.folders import PAGES
from portal.core.pages import READING_ORDER
from portal.core.problem import Problem
from portal.site.skeleton import skeleton


def link_problems(lang: str) -> list[Problem]:
    """Each link of a language's pages whose part of a page nobody has written."""
    problems = []
    for name in READING_ORDER:
        own = skeleton(lang, name)
        for page, part in sorted(own.links):
            if part and part not in skeleton(lang, page).ids:
                file = PAGES / own.lang / f"{name}.md"
                lines = file.read_text(encoding="utf-8").splitlines()
                at = next((n for n, ln in enumerate(lines, 1) if f"({page}.md#{part})" in ln), 0)
                there = ", ".join(sorted(skeleton(lang, page).ids))
                what = f"`{page}.md` has no part `{part}`"
                problems.append(Problem(file, at, what, f"Link to one of: {there}"))
    return problems
