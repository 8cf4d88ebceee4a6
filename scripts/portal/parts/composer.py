"""For what, and in which words, the parts of one page are made."""

from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from portal.core.markup import isolated
from portal.councils.folder import Folder
from portal.parts.templates import parts
from portal.translations.words import Words


@dataclass
class Composer:
    """One page of a council in one language. `shown` collects the facts, notes and contacts on it.

    `day` is the day of the build: confirmations must hold on it, and the leaflet's age is counted
    from it.
    """

    folder: Folder
    words: Words
    day: date
    shown: set[str] = field(default_factory=set)

    def say(self, key: str, **values: str) -> Markup:
        """A sentence in this language; `{council}` is the council's name."""
        values.setdefault("council", isolated(self.folder.council.name))
        return self.words.say(key, **values)

    def leaflet_date(self) -> Markup:
        """The month of the leaflet, or nothing when it has no date."""
        leaflet = self.folder.council.leaflet
        published = leaflet.published if leaflet else None
        return self.words.month(published) if published else Markup("")

    def part(self, part: str, **values: object) -> Markup:
        """The template of this name in overrides/parts, with these values."""
        template = parts().get_template(f"{part}.html")
        return Markup(template.render(words=self.words, say=self.say, **values))
