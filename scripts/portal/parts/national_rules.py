"""The rules for all of England, named as that, with how sure we are."""

from collections.abc import Sequence

from markupsafe import Markup

from portal.councils.national import national
from portal.councils.sourced import Duration
from portal.parts.blocks import NationalRule
from portal.parts.composer import Composer
from portal.parts.fact_outline import rule_outline
from portal.parts.sentences import joined


def national_rule(c: Composer, key: str) -> NationalRule:
    """The rule in plain words."""
    rule = national().facts[key]
    [paragraph] = rule_outline(key, rule).paragraphs
    state = c.say(f"state.{rule.state}")
    text, some = joined(paragraph, c.words), rule.state == "local"
    return NationalRule(key, text, state, tuple(rule.at), some)


def national_part(c: Composer, key: str, named: bool = False) -> Markup:
    """The rule as a page shows it; `named`, where a council's own word stands beside it."""
    return c.part("national", rule=national_rule(c, key), named=named)


def rule_beside(c: Composer, kinds: Sequence[str], key: str, named: bool = False) -> Markup:
    """The rule, unless the council's own figure of these kinds already says the same.

    A parent whose council says "soon" or "after 3 months" needs the national limit too: then both
    are `named`.
    """
    return national_part(c, key, named) if differs(c, kinds, key) else Markup("")


def differs(c: Composer, kinds: Sequence[str], key: str) -> bool:
    """Whether the rule says something else than the council's own figure of these kinds."""
    given = c.folder.council.facts.given()
    for fact in (given[kind] for kind in kinds if kind in given):
        if fact.outdated:  # shown as the national rule already
            return False
        if isinstance(fact, Duration):
            own = (f"duration.{fact.kind}.{fact.unit}", fact.number)
            return own != national().facts[key].duration()
    return True


def rule_of_today(c: Composer, outdated: str) -> str:
    """The national rule that holds today instead of what the leaflet says; its key."""
    council = c.folder.council
    return next(one.fact for one in council.out_of_date if one.what == outdated and one.fact)
