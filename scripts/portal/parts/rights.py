"""Where each right of the checklist comes from, and which rights share a line of it.

`kind.word` asks that the council's fact has that word. A right that no source supports for a
council is not shown to its parents.
"""

from dataclasses import dataclass

from portal.councils.council import Council
from portal.councils.facts import Facts

RIGHTS: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "rights-before": {
        "invited": (("invited",), ("invited",)),
        "information": ((), ("information",)),
        "interpreter": (("needs.interpreter",), ("interpreter",)),
        "translated": (("needs.translation",), ("translate_reports",)),
        "needs": (("needs.signer", "needs.accessible_room", "needs.other_needs"), ()),
        "reports": (
            ("reports_initial", "reports.copies_before", "reports.spoken_to_you"),
            (),
        ),
        "chair": (("chair_meets", "arrive"), ("chair",)),
        "kept_out": (("attendance.told_why",), ("exclusion",)),
        "split": ((), ("split",)),
    },
    "rights-at": {
        "supporter": (("supporter",), ("who_attends",)),
        "solicitor": (("supporter.solicitor",), ()),
        "representative": (("representative",), ()),
        "speak": (("speaking",), ()),
        "child": (("child",), ()),
        "recording": (("recording",), ()),
        "clear": (("leave_clear",), ()),
    },
    "rights-after": {
        "record": (("record",), ()),
        "plan": (("plan_made.written_copy",), ()),
        "core_group": (("core_group_first", "core_group_soon"), ("first_core_group",)),
        "review": (("review_first",), ("first_review",)),
        "records": ((), ("records",)),
        "complain": (("complaint",), ("complaint_chair", "complaint_council")),
        "advice": (("complaint.legal_advice",), ("advice",)),
    },
}

# Those that a parent checks together share one box; the others have their own.
TOGETHER = (
    ("invited", "kept_out"),
    ("information", "chair"),
    ("interpreter", "needs"),
    ("reports", "translated"),
    ("supporter", "solicitor", "representative"),
    ("speak", "child"),
    ("record", "plan"),
    ("core_group", "review"),
    ("complain", "advice"),
)


@dataclass(frozen=True)
class Right:
    """A right: its key, the facts and the national rules it rests on."""

    key: str
    facts: tuple[str, ...]
    national: tuple[str, ...]


def rights(group: str, council: Council) -> list[Right]:
    """The rights of `group` that a source supports for this council."""
    found = []
    for key, (facts, national) in RIGHTS[group].items():
        held = tuple(f.split(".")[0] for f in facts if _given(f, council.facts))
        if held or national:
            found.append(Right(key, tuple(dict.fromkeys(held)), national))
    return found


def right_lines(group: str, council: Council) -> dict[str, list[str]]:
    """The lines of `group`: the keys of the rights in each, by the name of its box."""
    lines: dict[str, list[str]] = {}
    given = {right.key for right in rights(group, council)}
    for key in RIGHTS[group]:
        line = next((together for together in TOGETHER if key in together), (key,))
        if held := [one for one in line if one in given]:
            lines[line[0]] = held
    return lines


def _given(name: str, facts: Facts) -> bool:
    kind, _, word = name.partition(".")
    fact = getattr(facts, kind)
    if fact is None or fact.outdated:
        return False
    return not word or word in fact.are
