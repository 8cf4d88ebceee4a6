"""What is the same for every council, made once before the workers are forked from here."""

from portal.core.folders import PAGES
from portal.core.markup import inline
from portal.parts.icons import ICONS, icon
from portal.parts.templates import compiled, parts
from portal.translations.data_check import languages
from portal.translations.shared_pages import ready_page
from portal.translations.trust import checked_words
from portal.translations.word_check import flat


def warm() -> None:
    """Reads every word, sentence, page and template, so that no worker has to do it again."""
    for name in parts().list_templates():
        parts().get_template(name)
    for name in ICONS:
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
