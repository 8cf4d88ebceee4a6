"""What is the same for every council, made once before the workers are forked from here."""

from portal.checks import languages
from portal.icons import NAMES, icon
from portal.markup import inline
from portal.pages import PAGES, ready_page
from portal.templates import compiled, parts
from portal.trust import checked_words
from portal.wordcheck import flat


def warm() -> None:
    """Reads every word, sentence, page and template, so that no worker has to do it again."""
    for name in parts().list_templates():
        parts().get_template(name)
    for name in NAMES:
        icon(name)
    for lang in languages():
        words = checked_words(lang)
        for text in flat(words.texts).values():
            for form in text.values() if isinstance(text, dict) else [text]:
                inline(str(form))
        for entry in words.glossary.values():
            inline(str(entry["means"]))
        for file in (PAGES / lang).glob("*.md"):
            compiled(ready_page(lang, file.stem, file.read_text(encoding="utf-8"))[0])
