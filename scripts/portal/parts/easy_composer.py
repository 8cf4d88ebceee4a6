"""A composer that speaks easy words, for the pages of Easy Read."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.core.markup import fill, inline, isolated
from portal.parts.composer import Composer
from portal.translations.easy_words import easy_text


@dataclass
class EasyComposer(Composer):
    """What stands around the text is said in easy words, where the language has them."""

    def say(self, key: str, **values: str) -> Markup:
        easy = easy_text(self.words.lang, key)
        if easy is None:
            return super().say(key, **values)
        return fill(inline(easy), {"council": isolated(self.folder.council.name), **values})


def in_easy_words(c: Composer) -> Composer:
    """The same page, put together in easy words."""
    return EasyComposer(c.folder, c.words, c.day, c.shown)
