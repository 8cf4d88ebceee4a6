"""What a page can ask for, such as `{{ local("reports") }}`, made for one council and language."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from markupsafe import Markup

from portal.core.markup import block, isolated
from portal.councils.facts import PROMISES
from portal.councils.folder import Folder
from portal.councils.national import national
from portal.councils.places import PLACES
from portal.councils.sourced import Confirmed, Duration, Seen, Sourced
from portal.parts.sentences import Said, fact_sentences
from portal.parts.templates import parts
from portal.translations.trust import stale_notes
from portal.translations.words import Words


@dataclass
class Composer:
    """Makes the parts of one page. `shown` collects the facts, notes and contacts it has used.

    `day` is the day on which confirmations must hold and the leaflet's age is counted.
    """

    folder: Folder
    words: Words
    shown: set[str] = field(default_factory=set)
    day: date = field(default_factory=date.today)

    # -- facts -------------------------------------------------------------------------------

    def local(self, place: str, silent: str = "", silent_national: str = "") -> Markup:
        """What this council says at `place`; where it says nothing, an open or national answer."""
        blocks = self.said_at(place)
        rule = self.beside([place], silent_national) if silent_national else Markup("")
        if blocks or rule:
            return (self.part("local", blocks=blocks) if blocks else Markup("")) + rule
        return self.part("silent", text=self.say(f"silent.{silent}")) if silent else Markup("")

    def beside(self, places: Sequence[str], key: str) -> Markup:
        """The national rule, unless the council's own figure already says the same.

        A parent whose council says "soon" or "after 3 months" needs the national limit too.
        """
        given, rule = self.folder.council.facts.given(), national().facts[key]
        for kind in (kind for place in places for kind in PLACES[place] if kind in given):
            fact = given[kind]
            if fact.outdated:  # shown as the national rule already
                return Markup("")
            if isinstance(fact, Duration):
                own = (f"duration.{fact.kind}.{fact.unit}", fact.number)
                return Markup("") if own == rule.duration() else self.national(key)
        return self.national(key)

    def said_at(self, place: str) -> list[dict[str, Any]]:
        """The council's facts and note for `place`, ready to show, each with its mark."""
        given = self.folder.council.facts.given()
        blocks = [self.fact(kind) for kind in PLACES[place] if kind in given]
        return blocks + ([self.note(place)] if place in self.folder.council.notes else [])

    def fact(self, kind: str) -> dict[str, Any]:
        fact = self.folder.council.facts.given()[kind]
        self.shown.add(kind)
        if fact.outdated:
            rule = self.national(self.today(fact.outdated))
            return {"key": kind, "national": rule, "mark": self.say("mark.outdated")}
        said = fact_sentences(kind, fact, self.words)
        return {"key": kind, "said": self.safe(said), "mark": self.mark(fact, kind in PROMISES)}

    def note(self, place: str) -> dict[str, Any]:
        source = self.folder.council.notes[place]
        self.shown.add(f"note:{place}")
        html, english = self.note_html(place)
        mark = self.mark(source, source.promise)
        stale = not english and place in stale_notes(self.words.lang, self.folder.slug)
        key = f"note:{place}"
        return {"key": key, "note": html, "english": english, "mark": mark, "stale": stale}

    def note_html(self, place: str) -> tuple[Markup, bool]:
        """The note in this language, else in English with True."""
        here = self.folder.notes.get(self.words.lang, {}).get(place)
        text = here or self.folder.notes["en"][place]
        return Markup(block(text)), here is None and self.words.lang != "en"

    def mark(self, source: Sourced, promise: bool) -> Markup | None:
        """The small mark at a fact: who confirmed it, where it was seen, or how old it is."""
        if source.confirmed:
            return self.confirmed(source.confirmed)
        if source.seen:
            return self.seen(source.seen)
        age = self.folder.leaflet_age(self.day) if source.from_ else None
        if not promise or not age:
            return None
        return self.say(f"mark.{age}", date=self.leaflet_date())

    def confirmed(self, it: Confirmed) -> Markup:
        key = "mark.confirmed" if it.holds(self.day) else "mark.last_confirmed"
        return self.say(key, by=isolated(it.by), date=self.words.on_date(it.on))

    def seen(self, seen: Seen) -> Markup:
        # The host is enough beside a phone number; the sources page has the whole address.
        host = isolated(seen.at.split("/")[0])
        return self.say("mark.seen", at=host, date=self.words.month(seen.on))

    def national(self, key: str) -> Markup:
        """A rule for all of England, named as that, with how sure we are."""
        return self.part("national", **self.national_said(key))

    def national_said(self, key: str) -> dict[str, Any]:
        rule = national().facts[key]
        values = rule.numbers()
        sentences = []
        if when := rule.duration():
            values["when"] = self.words.duration(*when)
            if rule.unit == "working_day":
                sentences = [self.words.duration("duration.about_weeks", when[1] // 5)]
        text = " ".join([self.words.say(f"national.{key}", **values), *sentences])
        return {"key": key, "text": Markup(text), "state": rule.state, "at": rule.at}

    # -- helpers -----------------------------------------------------------------------------

    def say(self, key: str, **values: str) -> Markup:
        values.setdefault("council", isolated(self.folder.council.name))
        return Markup(self.words.say(key, **values))

    def leaflet_date(self) -> str:
        leaflet = self.folder.council.leaflet
        published = leaflet.published if leaflet else None
        return self.words.month(published) if published else ""

    def today(self, outdated: str) -> str:
        """The national fact that gives today's rule instead of what the leaflet says."""
        entries = {entry.what: entry.fact for entry in self.folder.council.out_of_date}
        return entries[outdated] or ""  # type: ignore[index]

    def safe(self, said: Said) -> dict[str, list[Markup]]:
        paragraphs, items = [[Markup(t) for t in texts] for texts in (said.paragraphs, said.items)]
        return {"paragraphs": paragraphs, "list": items}

    def part(self, part: str, **values: Any) -> Markup:
        html = (
            parts()
            .get_template(f"{part}.html")
            .render(c=self, council=self.folder.council, words=self.words, say=self.say, **values)
        )
        return Markup(html)
